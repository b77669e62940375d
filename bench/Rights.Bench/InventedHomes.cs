using System.Globalization;
using System.Text;

namespace Appui.Rights.Bench;

/// <summary>Invented households of an ordinary mix, always the same for the same seed, as lines of a situation file.</summary>
internal sealed class InventedHomes(int seed)
{
    private static readonly string[] Months = ["2023-11", "2024-05", "2025-05", "2026-05"];
    private static readonly string[] Homes = ["social_tenant", "social_tenant", "tenant", "tenant", "furnished_tenant", "owner", "rent_free", "hostel", "homeless"];

    private readonly Random random = new(seed);
    private int youngest;

    public string Line(int number)
    {
        var month = Pick(Months);
        var year = int.Parse(month.AsSpan(0, 4), CultureInfo.InvariantCulture);
        var couple = random.Next(10) < 4;
        var status = couple ? Pick(["married", "civil_union", "cohabiting"]) : "none";
        var line = new StringBuilder();
        youngest = 100;
        line.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"b-{number:000000}\",\"month\":\"{month}\",\"couple_status\":\"{status}\",\"persons\":[");
        line.Append(Adult("p1", "applicant", year));
        if (couple) line.Append(',').Append(Adult("p2", "partner", year));
        var children = Math.Max(0, random.Next(-2, 5));
        for (var i = 1; i <= children && youngest > 18; i++) line.Append(',').Append(Child(i, year));
        line.Append("],").Append(Housing()).Append('}');
        return line.ToString();
    }

    private string Adult(string id, string role, int year)
    {
        var born = year - random.Next(19, 85);
        youngest = Math.Min(youngest, year - born);
        var extra = random.Next(20) switch
        {
            0 => ",\"disability_rate\":0.8",
            1 => ",\"disability_rate\":0.6,\"restricted_access_to_employment\":true",
            2 => ",\"ass_work_record\":true",
            3 => string.Create(CultureInfo.InvariantCulture, $",\"savings_livret_a\":{random.Next(20_000)}"),
            4 => ",\"nationality\":\"OTHER\",\"residence_permit_years\":6",
            _ => "",
        };
        var (activity, incomes) = year - born > 63 ? ("retired", Pension()) : random.Next(6) switch
        {
            0 => ("inactive", ""),
            1 => ("unemployed", Unemployment()),
            2 => ("self_employed", string.Create(CultureInfo.InvariantCulture, $"\"turnover_services\":{random.Next(200, 3000)}")),
            3 when year - born < 27 => ("student", ""),
            _ => ("employed", Salary(random.Next(200, 3500))),
        };
        return $"{{\"id\":\"{id}\",\"role\":\"{role}\",\"birth_date\":\"{Day(born)}\",\"activity\":\"{activity}\",\"incomes\":{{{incomes}}}{extra}}}";
    }

    private string Child(int number, int year)
    {
        var age = random.Next(1, Math.Min(22, youngest - 16));
        var incomes = age > 17 && random.Next(4) == 0 ? Salary(random.Next(200, 1500)) : "";
        return $"{{\"id\":\"c{number}\",\"role\":\"child\",\"birth_date\":\"{Day(year - age)}\",\"activity\":\"inactive\",\"incomes\":{{{incomes}}}}}";
    }

    private string Housing()
    {
        var status = Pick(Homes);
        var rent = status.EndsWith("tenant", StringComparison.Ordinal) || status == "hostel" ? random.Next(150, 1100) : 0;
        return string.Create(CultureInfo.InvariantCulture, $"\"housing\":{{\"status\":\"{status}\",\"zone\":{random.Next(1, 4)},\"rent\":{rent}.5}}").Replace("\"rent\":0.5", "\"rent\":0", StringComparison.Ordinal);
    }

    private static string Salary(int net) => string.Create(CultureInfo.InvariantCulture,
        $"\"salary_gross\":{net * 1.27:0.00},\"salary_net\":{net}.00,\"salary_taxable\":{net * 1.035:0.00}");

    private string Pension()
    {
        var gross = random.Next(200, 2400);
        return string.Create(CultureInfo.InvariantCulture, $"\"pension_gross\":{gross},\"pension_taxable\":{gross * 0.96:0.00},\"pension_net\":{gross * 0.93:0.00}");
    }

    private string Unemployment()
    {
        if (random.Next(2) == 0) return "";
        var net = random.Next(400, 1800);
        return string.Create(CultureInfo.InvariantCulture, $"\"unemployment_net\":{net},\"unemployment_taxable\":{net * 1.03:0.00}");
    }

    private string Day(int year) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{random.Next(1, 13):00}-{random.Next(6, 25):00}");

    private string Pick(string[] words) => words[random.Next(words.Length)];
}
