using Appui.People.Model;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.People;

public sealed class SlipNumberTests
{
    private const string Everything = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    [Fact]
    public void A_number_is_read_back_as_it_was_printed_typed_or_dictated()
    {
        foreach (var number in Enumerable.Range(0, 500).Select(_ => SlipNumber.Draw()))
        {
            SlipNumber.TryParse(number.ToString(), out var printed).ShouldBeTrue();
            SlipNumber.TryParse(number.Characters.ToLowerInvariant(), out var typed).ShouldBeTrue();
            SlipNumber.TryParse(string.Join(' ', number.Characters.ToCharArray()), out var dictated).ShouldBeTrue();

            new[] { printed, typed, dictated }.ShouldAllBe(read => read == number);
        }
    }

    [Fact]
    public void One_wrong_character_is_always_seen()
    {
        foreach (var right in Enumerable.Range(0, 50).Select(_ => SlipNumber.Draw().Characters))
        {
            for (var place = 0; place < 6; place++)
            {
                foreach (var wrong in Everything.Where(character => character != right[place]))
                    SlipNumber.TryParse(right[..place] + wrong + right[(place + 1)..], out _).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void Two_characters_swapped_are_always_seen()
    {
        foreach (var right in Enumerable.Range(0, 200).Select(_ => SlipNumber.Draw().Characters))
        {
            for (var place = 0; place < 4; place++)
            {
                if (right[place] != right[place + 1])
                    SlipNumber.TryParse(right[..place] + right[place + 1] + right[place] + right[(place + 2)..], out _).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void No_number_holds_what_looks_like_something_else() =>
        string.Concat(Enumerable.Range(0, 500).Select(_ => SlipNumber.Draw().Characters)).ShouldNotContain(character => "0O1IL2Z5SBUAE".Contains(character));
}
