using System.Security.Cryptography;
using Shouldly;
using Xunit;

namespace Appui.Crypto.Tests;

public sealed class SharesTests
{
    private static readonly byte[] Secret = RandomNumberGenerator.GetBytes(32);

    [Fact]
    public void Two_shares_give_the_secret_and_one_gives_nothing()
    {
        var (first, second) = Shares.InTwo(Secret);
        var (_, stranger) = Shares.InTwo(Secret);

        Shares.Join(first, second).ShouldBe(Secret);
        Shares.Join(first, first).ShouldNotBe(Secret);
        Shares.Join(first, stranger).ShouldNotBe(Secret);
        Shares.Join(first, new byte[32]).ShouldNotBe(Secret);
    }

    [Fact]
    public void Any_two_of_three_sheets_give_the_secret()
    {
        var sheets = Shares.OnThreeSheets(Secret);

        foreach (var one in sheets)
        {
            foreach (var other in sheets.Where(sheet => sheet != one))
                Shares.Join(one, other).ShouldBe(Secret);
            Should.Throw<ArgumentException>(() => Shares.Join(one, one));
        }
    }

    [Fact]
    public void Sheets_of_two_sets_are_recognised()
    {
        var (set, other) = (Shares.OnThreeSheets(Secret), Shares.OnThreeSheets(Secret));

        Should.Throw<CryptographicException>(() => Shares.Join(set[0], other[1]));
    }

    [Fact]
    public void One_sheet_looks_the_same_whatever_the_secret()
    {
        // A sheet of the secret "all zeros" must not be zeros: both its parts are drawn.
        var sheets = Shares.OnThreeSheets(new byte[32]);

        sheets.SelectMany(sheet => new[] { sheet.Next, sheet.AfterNext }).ShouldAllBe(part => part.Any(b => b != 0));
    }
}
