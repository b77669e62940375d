namespace Appui.Hours.Grammar;

/// <summary>Reads the rules of a text. Tolerant where the meaning is plain, each time with a remark; it never guesses.</summary>
internal sealed class Parser
{
    private readonly List<Token> tokens;
    private readonly List<HoursRemark> remarks;
    private readonly List<Rule> rules = [];
    private int at;

    private Parser(List<Token> tokens, List<HoursRemark> remarks) => (this.tokens, this.remarks) = (tokens, remarks);

    public static HoursReading Read(string text)
    {
        var said = new List<HoursRemark>();
        if (string.IsNullOrWhiteSpace(text)) return new HoursReading(null, [new HoursRemark(RemarkKind.Nothing, 0, "")]);
        if (new Lexer(text, said).Read() is not { } words) return new HoursReading(null, [said[^1]]);
        var parser = new Parser(words, said);
        try
        {
            parser.Rules();
        }
        catch (UnreadableException e)
        {
            return new HoursReading(null, [new HoursRemark(e.Kind, e.At.At, e.At.Text)]);
        }

        if (parser.rules.Count == 0) return new HoursReading(null, [new HoursRemark(RemarkKind.Nothing, 0, text)]);
        Hiding.Remark(parser.rules, said);
        return new HoursReading(new OpeningHours(parser.rules), said);
    }

    private Token Now => tokens[at];

    private Token After(int steps) => tokens[Math.Min(at + steps, tokens.Count - 1)];

    private void Rules()
    {
        var joint = Joint.Replaces;
        while (true)
        {
            OneRule(joint);
            if (Now.Kind == TokenKind.End) return;
            joint = Now.Value switch { ';' => Joint.Replaces, ',' => Joint.Adds, _ => Joint.FallsBack };
            at++;
        }
    }

    /// <summary>Reads the parts of a rule in any order, up to what separates it from the next.</summary>
    private void OneRule(Joint joint)
    {
        var start = Now;
        var days = new List<DaySelector>();
        var times = new List<TimeSpanSelector>();
        OpenState? state = null;
        string? comment = null;
        var always = false;
        var last = Part.Year;
        var seen = 0;
        while (true)
        {
            var token = Now;
            if (token.Kind == TokenKind.End || token.Is(';') || token.Is('|')) break;
            if (token.Is(','))
            {
                if (After(1).Kind == TokenKind.End && start.At != token.At)
                {
                    remarks.Add(new HoursRemark(RemarkKind.EmptyRule, token.At, ","));
                    at++;
                    break;
                }

                // After days alone the comma joins nothing.
                if (times.Count == 0 && state is null && comment is null && !always) throw new UnreadableException(RemarkKind.Unexpected, token);
                break;
            }

            var part = One(token, days, times, ref state, ref comment, ref always);
            if (part is not { } read) continue;
            if (read < last) remarks.Add(new HoursRemark(RemarkKind.Order, token.At, token.Text));
            else if ((seen & (1 << (int)read)) != 0 && read != Part.State) remarks.Add(new HoursRemark(RemarkKind.Unjoined, token.At, token.Text));
            seen |= 1 << (int)read;
            last = read;
        }

        if (seen == 0)
        {
            remarks.Add(new HoursRemark(RemarkKind.EmptyRule, start.At, start.Text));
            return;
        }

        if (times.Count == 0 && state is null && comment is null && !always) remarks.Add(new HoursRemark(RemarkKind.NoTime, start.At, start.Text));
        if (always && days.Count == 0 && times.Count > 0) throw new UnreadableException(RemarkKind.Unexpected, start);
        if (rules.Count == 0) joint = Joint.Replaces;
        rules.Add(new Rule(joint, days, times, state ?? (comment is null ? OpenState.Open : OpenState.Unknown), state is not null, comment, always));
    }

    private Part? One(Token token, List<DaySelector> days, List<TimeSpanSelector> times, ref OpenState? state, ref string? comment, ref bool always)
    {
        switch (token.Kind)
        {
            case TokenKind.Always:
                at++;
                always = true;
                return Part.Time;
            case TokenKind.Comment:
                at++;
                comment = token.Text;
                return Part.State;
            case TokenKind.State:
                at++;
                state = token.Value switch { Words.Open => OpenState.Open, Words.Unknown => OpenState.Unknown, _ => OpenState.Closed };
                return Part.State;
            case TokenKind.Week:
                at++;
                Weeks(days);
                Colon(false);
                return Part.Week;
            case TokenKind.Holiday when !After(1).Is(',') || HolidayAlone():
                Holiday(days, Part.Holiday);
                Colon(false);
                return Part.Holiday;
            case TokenKind.Weekday or TokenKind.Holiday:
                Weekdays(days);
                Colon(true);
                return Part.Weekday;
            case TokenKind.Month or TokenKind.Easter:
                Dates(days);
                Colon(false);
                return Part.Date;
            case TokenKind.Number when IsYear(at):
                return Years(days);
            case TokenKind.Number or TokenKind.Sun:
                Times(times);
                return Part.Time;
            case TokenKind.Sign when token.Is('('):
                Times(times);
                return Part.Time;
            case TokenKind.Sign when token.Is(':') && at > 0:
                remarks.Add(new HoursRemark(RemarkKind.OtherSign, token.At, ":"));
                at++;
                return null;
            default:
                throw new UnreadableException(RemarkKind.Unexpected, token);
        }
    }

    /// <summary>Whether the comma after PH or SH starts another rule rather than another day.</summary>
    private bool HolidayAlone() => After(2).Kind is not (TokenKind.Weekday or TokenKind.Holiday);

    /// <summary>The colon that may separate days from times, for the eye.</summary>
    private void Colon(bool remarked)
    {
        if (!Now.Is(':')) return;
        if (remarked) remarks.Add(new HoursRemark(RemarkKind.OtherSign, Now.At, ":"));
        at++;
    }

    private bool IsYear(int place) =>
        tokens[place] is { Kind: TokenKind.Number, Text.Length: 4, Value: >= 1900 and < 2200 } && !tokens[place + 1].Is(':');

    private Part Years(List<DaySelector> days)
    {
        var start = at;
        if (After(1).Kind is TokenKind.Month or TokenKind.Easter)
        {
            Dates(days);
            Colon(false);
            return Part.Date;
        }

        while (true)
        {
            var from = Number(1900, 2199);
            var to = from;
            var step = 1;
            if (Now.Is('-') && IsYear(at + 1))
            {
                at++;
                to = Number(1900, 2199);
                if (to < from) throw new UnreadableException(RemarkKind.OutOfBounds, tokens[start]);
            }
            else if (Now.Is('+'))
            {
                at++;
                to = 9999;
            }

            if (Now.Is('/'))
            {
                at++;
                step = Number(1, 999);
                if (to == from) to = 9999;
            }

            days.Add(new YearSelector(from, to, step));
            if (!Now.Is(',') || !IsYear(at + 1)) break;
            at++;
        }

        Colon(false);
        return Part.Year;
    }

    private void Weeks(List<DaySelector> days)
    {
        while (true)
        {
            var first = Now;
            var from = Number(1, 53);
            var to = from;
            var step = 1;
            if (Now.Is('-'))
            {
                at++;
                to = Number(1, 53);
                if (to < from) throw new UnreadableException(RemarkKind.OutOfBounds, first);
                if (Now.Is('/'))
                {
                    at++;
                    step = Number(1, 52);
                }
            }

            days.Add(new WeekSelector(from, to, step));
            if (!Now.Is(',') || After(1).Kind != TokenKind.Number || After(2).Is(':') || IsYear(at + 1)) return;
            at++;
        }
    }

    private void Weekdays(List<DaySelector> days)
    {
        while (true)
        {
            if (Now.Kind == TokenKind.Holiday) Holiday(days, Part.Weekday);
            else days.Add(Weekday());
            if (!Now.Is(',') || After(1).Kind is not (TokenKind.Weekday or TokenKind.Holiday)) return;
            at++;
        }
    }

    private DaySelector Weekday()
    {
        var first = Now.Value;
        at++;
        if (Now.Is('[')) return new NthWeekdaySelector(first, Nth(), Offset());
        if (!Now.Is('-') || After(1).Kind != TokenKind.Weekday) return new WeekdaySelector(first, first);
        at++;
        var last = Now.Value;
        at++;
        return new WeekdaySelector(first, last);
    }

    private List<(int From, int To)> Nth()
    {
        var places = new List<(int, int)>();
        do
        {
            at++;
            var negative = Now.Is('-');
            if (negative) at++;
            var from = Number(1, 5);
            var to = from;
            if (!negative && Now.Is('-'))
            {
                at++;
                to = Number(from, 5);
            }

            places.Add(negative ? (-from, -from) : (from, to));
        }
        while (Now.Is(','));
        Expect(']');
        return places;
    }

    private void Holiday(List<DaySelector> days, Part part)
    {
        var school = Now.Value == 1;
        at++;
        days.Add(new HolidaySelector(school, Offset(), part));
    }

    /// <summary><c>+1 day</c>, <c>-2 days</c>, or nothing.</summary>
    private int Offset()
    {
        if (!(Now.Is('+') || Now.Is('-')) || After(1).Kind != TokenKind.Number || After(2).Kind != TokenKind.Days) return 0;
        var sign = Now.Is('+') ? 1 : -1;
        at++;
        var value = Number(0, 366);
        at++;
        return sign * value;
    }

    private void Dates(List<DaySelector> days)
    {
        int? year = null;
        DatePoint? like = null;
        while (true)
        {
            if (IsYear(at)) year = Number(1900, 2199);
            var start = Now;
            // May 4,6: the month goes without saying.
            var from = Now.Kind == TokenKind.Number && like is not null ? OnDay(like) : Point(year);
            var to = from;
            var step = 1;
            if (Now.Is('-') && Continues(from))
            {
                at++;
                var toYear = IsYear(at) ? Number(1900, 2199) : (int?)null;
                if (toYear is not null && year is null) throw new UnreadableException(RemarkKind.Unexpected, start);
                to = Now.Kind == TokenKind.Number ? OnDay(from) : Point(toYear);
                if (from.IsWholeMonth != to.IsWholeMonth) throw new UnreadableException(RemarkKind.Unexpected, start);
                if (to.Month == from.Month && to.Year is null && to.DayOfMonth > 0 && to.DayOfMonth < from.DayOfMonth) throw new UnreadableException(RemarkKind.OutOfBounds, start);
            }

            if (Now.Is('/'))
            {
                at++;
                step = Number(1, 366);
            }

            days.Add(new DateSelector(from, to, step));
            like = to.DayOfMonth > 0 ? to : null;
            if (!Now.Is(',')) return;
            var month = IsYear(at + 1) ? After(2) : After(1);
            if (month.Kind is not (TokenKind.Month or TokenKind.Easter) && (like is null || !IsDayAt(at + 1))) return;
            at++;
        }
    }

    /// <summary>Whether what follows the dash ends a range of dates.</summary>
    private bool Continues(DatePoint from) => After(1).Kind switch
    {
        TokenKind.Month or TokenKind.Easter => true,
        TokenKind.Number => (IsYear(at + 1) && After(2).Kind is TokenKind.Month or TokenKind.Easter) || (from.DayOfMonth > 0 && IsDayAt(at + 1)),
        _ => false,
    };

    /// <summary>A number that is a day of a month, not an hour.</summary>
    private bool IsDayAt(int place) => tokens[place] is { Kind: TokenKind.Number, Text.Length: <= 2 }
        && !(tokens[place + 1].Is(':') && tokens[place + 2].Kind == TokenKind.Number)
        && !(tokens[place + 1].Is('-') && tokens[place + 2].Kind == TokenKind.Number && tokens[place + 3].Is(':'));

    private DatePoint Point(int? year)
    {
        if (Now.Kind == TokenKind.Easter)
        {
            at++;
            return new DatePoint(year, 0, 0, -1, 0, Offset());
        }

        if (Now.Kind != TokenKind.Month) throw new UnreadableException(RemarkKind.Unexpected, Now);
        var month = Now.Value;
        at++;
        if (Now.Kind == TokenKind.Weekday && After(1).Is('['))
        {
            var weekday = Now.Value;
            var start = Now;
            at++;
            var nth = Nth();
            if (nth is not [var (from, to)] || from != to) throw new UnreadableException(RemarkKind.Unexpected, start);
            return new DatePoint(year, month, 0, weekday, from, Offset());
        }

        return IsDayAt(at)
            ? new DatePoint(year, month, DayOf(month), -1, 0, 0)
            : new DatePoint(year, month, 0, -1, 0, 0);
    }

    private DatePoint OnDay(DatePoint like) => like with { DayOfMonth = DayOf(like.Month) };

    private int DayOf(int month) => Number(1, DateTime.DaysInMonth(2024, month));

    private void Times(List<TimeSpanSelector> times)
    {
        while (true)
        {
            times.Add(Time());
            if (!Now.Is(',')) return;
            var next = After(1);
            if (next.Is('(') || next.Kind == TokenKind.Sun || (next.Kind == TokenKind.Number && !IsYear(at + 1))) at++;
            else return;
        }
    }

    private TimeSpanSelector Time()
    {
        var start = Now;
        var from = Moment(out var bare);
        if (from.Sun == SunEvent.None && from.Minutes >= Minutes.ADay) throw new UnreadableException(RemarkKind.OutOfBounds, start);
        if (Now.Is('+'))
        {
            at++;
            return new TimeSpanSelector(from, from, true);
        }

        if (!Now.Is('-')) throw new UnreadableException(RemarkKind.PointInTime, start);
        at++;
        var end = Now;
        var to = Moment(out var bareEnd);
        if (bare && bareEnd) remarks.Add(new HoursRemark(RemarkKind.LooseTime, start.At, start.Text));
        if (to.Sun == SunEvent.None && to.Minutes > 2 * Minutes.ADay) throw new UnreadableException(RemarkKind.OutOfBounds, end);
        if (to.Sun == SunEvent.None && from.Sun == SunEvent.None && to.Minutes <= from.Minutes) to = new TimePoint(to.Minutes + Minutes.ADay);
        if (Now.Is('/')) throw new UnreadableException(RemarkKind.PointInTime, Now);
        if (!Now.Is('+')) return new TimeSpanSelector(from, to, false);
        at++;
        return new TimeSpanSelector(from, to, true);
    }

    private TimePoint Moment(out bool bare)
    {
        bare = false;
        if (Now.Kind == TokenKind.Sun)
        {
            var sun = (SunEvent)Now.Value;
            at++;
            return new TimePoint(0, sun);
        }

        if (Now.Is('('))
        {
            at++;
            if (Now.Kind != TokenKind.Sun) throw new UnreadableException(RemarkKind.Unexpected, Now);
            var sun = (SunEvent)Now.Value;
            at++;
            if (!Now.Is('+') && !Now.Is('-')) throw new UnreadableException(RemarkKind.Unexpected, Now);
            var sign = Now.Is('+') ? 1 : -1;
            at++;
            var offset = Clock(out _);
            Expect(')');
            return new TimePoint(sign * offset, sun);
        }

        return new TimePoint(Clock(out bare));
    }

    private int Clock(out bool bare)
    {
        var hour = Number(0, 48);
        bare = !Now.Is(':');
        if (bare) return Meridian(hour) * 60;
        at++;
        var minute = Number(0, 59);
        return (Meridian(hour) * 60) + minute;
    }

    private int Meridian(int hour)
    {
        if (Now.Kind != TokenKind.Meridian) return hour;
        if (hour is < 1 or > 12) throw new UnreadableException(RemarkKind.OutOfBounds, Now);
        var value = (hour % 12) + Now.Value;
        at++;
        return value;
    }

    private int Number(int least, int most)
    {
        if (Now.Kind != TokenKind.Number) throw new UnreadableException(RemarkKind.Unexpected, Now);
        if (Now.Value < least || Now.Value > most) throw new UnreadableException(RemarkKind.OutOfBounds, Now);
        return tokens[at++].Value;
    }

    private void Expect(char sign)
    {
        if (!Now.Is(sign)) throw new UnreadableException(RemarkKind.Unexpected, Now);
        at++;
    }
}

/// <summary>The text cannot be read from here on.</summary>
internal sealed class UnreadableException(RemarkKind kind, Token at) : Exception
{
    public RemarkKind Kind => kind;

    public Token At => at;
}
