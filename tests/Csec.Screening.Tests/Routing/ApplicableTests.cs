namespace Csec.Screening.Tests.Routing;

public class ApplicableTests
{
    private static RuleSet Screen(string id = "screen", string version = "1.0.0", string lifecycle = "{status: draft}", string appliesTo = "{ages: 12 to 17}") =>
        RuleSet.LoadOrThrow(SmallRules.Text(id, version, lifecycle) + $"\napplies-to: {appliesTo}\n");

    private static RuleSetCatalog Catalog(params RuleSet[] ruleSets) => RuleSetCatalog.CreateOrThrow(options =>
    {
        foreach (var ruleSet in ruleSets)
        {
            options.Add(ruleSet);
        }
    });

    private static RuleSetApplicability Only(RuleSet ruleSet, ScreeningContext context, params LastScreening[] last) =>
        Assert.Single(Catalog(ruleSet).Applicable(context, last).OrThrow().RuleSets);

    private static readonly ScreeningContext Fourteen = new() { Age = 14, Date = "2026-06-30" };

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    [InlineData(17, true)]
    [InlineData(18, false)]
    [InlineData(null, null)]
    public void Ages_are_inclusive_at_both_ends(int? age, bool? applies)
    {
        var found = Only(Screen(), new() { Age = age });

        Assert.Equal(applies, found.Applies.Value);
        Assert.Equal(applies == false ? null : ScreeningState.NotDone, found.State);
    }

    [Theory]
    [InlineData("california", "california-alameda", true)]
    [InlineData("california", "california", true)]
    [InlineData("california", "californiafornia", false)]
    [InlineData("california", "kentucky", false)]
    [InlineData("california-alameda", "california", null)]
    [InlineData("california-alameda", "california-orange", false)]
    [InlineData("california", null, null)]
    public void A_jurisdiction_covers_the_places_inside_it_and_a_wider_one_does_not_tell(string allowed, string? given, bool? applies) =>
        Assert.Equal(
            applies,
            Catalog(Screen(appliesTo: $"{{jurisdictions: [{allowed}]}}"), Screen("elsewhere", appliesTo: "{jurisdictions: [kentucky, californiafornia, california-orange]}"))
                .Applicable(new() { Jurisdiction = given }).OrThrow().RuleSets.Single(found => found.RuleSet.Id == "screen").Applies.Value);

    [Theory]
    [InlineData("2026-03-30", ScreeningState.Due)] // three months to the day
    [InlineData("2026-03-31", ScreeningState.Due)] // June has no 31st: its last day stands for it
    [InlineData("2026-04-01", ScreeningState.NotDue)]
    public void A_screening_is_due_again_on_the_day_on_which_its_interval_has_passed(string last, ScreeningState state)
    {
        var screen = Screen(appliesTo: "{ages: 12 to 17, rescreen: every 3 months}");

        Assert.Equal(state, Only(screen, Fourteen, new LastScreening("screen", last, ScreeningOutcome.Determined)).State);
    }

    [Fact]
    public void Without_a_date_an_interval_counts_as_passed()
    {
        var screen = Screen(appliesTo: "{rescreen: every year}");

        Assert.Equal(ScreeningState.Due, Only(screen, new(), new LastScreening("screen", "2026-06-29", ScreeningOutcome.Determined)).State);
    }

    [Theory]
    [InlineData(ScreeningOutcome.Determined, ScreeningState.Determined)]
    [InlineData(ScreeningOutcome.Incomplete, ScreeningState.Incomplete)]
    [InlineData(ScreeningOutcome.Undetermined, ScreeningState.Undetermined)]
    public void The_last_screening_says_how_it_ended(ScreeningOutcome outcome, ScreeningState state) =>
        Assert.Equal(state, Only(Screen(), Fourteen, new LastScreening("screen@1.0.0", "2026-06-01", outcome)).State);

    [Theory]
    [InlineData(ScreeningOutcome.Incomplete, ScreeningState.Incomplete)]
    [InlineData(ScreeningOutcome.Undetermined, ScreeningState.Undetermined)]
    [InlineData(ScreeningOutcome.Determined, ScreeningState.NotDue)]
    public void Within_the_interval_what_was_not_finished_stays_so(ScreeningOutcome outcome, ScreeningState state)
    {
        var screen = Screen(appliesTo: "{ages: 12 to 17, rescreen: every year}");

        Assert.Equal(state, Only(screen, Fourteen, new LastScreening("screen", "2026-06-01", outcome)).State);
    }

    [Fact]
    public void The_latest_of_several_screenings_counts() =>
        Assert.Equal(
            ScreeningState.Incomplete,
            Only(
                Screen(),
                Fourteen,
                new LastScreening("screen", "2026-06-01", ScreeningOutcome.Incomplete),
                new LastScreening("screen", "2026-05-01", ScreeningOutcome.Determined)).State);

    [Fact]
    public void Outside_the_population_nothing_is_due()
    {
        var found = Only(Screen(), new() { Age = 30 });

        Assert.Null(found.State);
        Assert.Equal(("age", "30", "12..17", (bool?)false), (found.Applies.Reasons[0].Fact, found.Applies.Reasons[0].Given, found.Applies.Reasons[0].Needs, found.Applies.Reasons[0].Holds));
    }

    [Theory]
    [InlineData("2026-01-31", "1.0.0")]
    [InlineData("2026-02-01", "1.1.0")]
    [InlineData(null, "1.1.0")]
    public void The_version_in_force_on_the_day_is_taken(string? date, string version)
    {
        var catalog = Catalog(
            Screen(version: "1.0.0", lifecycle: "{status: published, effective-until: 2026-01-31}"),
            Screen(version: "1.1.0", lifecycle: "{status: published, effective-from: 2026-02-01}"));

        Assert.Equal(version, Assert.Single(catalog.Applicable(new() { Date = date }).OrThrow().RuleSets).RuleSet.Version.ToString());
    }

    [Fact]
    public void A_rule_set_that_is_not_in_force_says_so()
    {
        var found = Only(Screen(lifecycle: "{status: published, effective-from: 2027-01-01}"), Fourteen);

        Assert.Equal(("date", "2026-06-30", "2027-01-01.."), (found.Applies.Reasons[0].Fact, found.Applies.Reasons[0].Given, found.Applies.Reasons[0].Needs));
        Assert.Equal("status", Only(Screen(lifecycle: "{status: withdrawn}"), Fourteen).Applies.Reasons[0].Fact);
    }

    [Fact]
    public void What_applies_comes_first_and_then_what_may()
    {
        var catalog = Catalog(
            Screen("a", appliesTo: "{ages: up to 11}"), Screen("b", appliesTo: "{settings: [school]}"), Screen("c", appliesTo: "{ages: 12 to 17}"));

        Assert.Equal(["c", "b", "a"], catalog.Applicable(Fourteen).OrThrow().RuleSets.Select(found => found.RuleSet.Id));
    }

    [Fact]
    public void An_overlay_that_applies_covers_its_base()
    {
        var state = Screen("state", appliesTo: "{jurisdictions: [california]}");
        var county = RuleSet.LoadOrThrow(
            """
            rule-set: county
            version: 1.0.0
            language: 1
            title: County
            extends: state@1.0.0
            lifecycle: {status: draft}
            applies-to: {jurisdictions: [california-example]}
            """,
            catalog: Catalog(state));
        var catalog = Catalog(state, county);

        Assert.Equal(["county:", "state:county"], Covered("california-example"));
        Assert.Equal(["state:", "county:"], Covered("california-other"));
        Assert.Equal(["state:", "county:"], Covered("california"));

        IEnumerable<string> Covered(string jurisdiction) =>
            catalog.Applicable(new() { Jurisdiction = jurisdiction }).OrThrow().RuleSets.Select(found => $"{found.RuleSet.Id}:{found.CoveredBy}");
    }

    [Fact]
    public void A_code_that_no_rule_set_names_is_told_without_repeating_it()
    {
        var notices = Catalog(Screen(appliesTo: "{settings: [school], jurisdictions: [california]}"))
            .Applicable(new() { Setting = "schoool", Jurisdiction = "jane-doe", Date = "2026-01-01" }).OrThrow().Notices;

        Assert.Equal(["No rule set names the setting given, so it is taken as not given. Named are: school.", "No rule set names the jurisdiction given, so it is taken as not given. Named are: california."], notices);
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        var result = Catalog(Screen()).Applicable(
            new() { Age = 200, Date = "2026-06-30" },
            [new("scren", "2026-01-01"), new("screen", "yesterday"), new("screen", "2026-07-01")]);

        Assert.False(result.IsValid);
        Assert.Equal(["CSEC6012", "CSEC6003", "CSEC6012", "CSEC6012"], result.Errors.Select(error => error.Code));
        Assert.DoesNotContain(result.Errors, error => error.Message.Contains("yesterday", StringComparison.Ordinal));
        Assert.Throws<AnswerException>(() => result.OrThrow());
    }

    [Fact]
    public void The_result_is_json_with_every_reason()
    {
        var json = Catalog(Screen(appliesTo: "{ages: 12 to 17, rescreen: every year}"))
            .Applicable(Fourteen, [new("screen", "2026-06-01", ScreeningOutcome.Determined)]).OrThrow().ToJson();

        Assert.Equal(
            """{"ruleSets":[{"ruleSet":{"id":"screen","version":"1.0.0","status":"draft","title":"A small screen"},"applies":{"value":true,"reasons":[{"fact":"age","given":14,"needs":"12..17","holds":true}]},"basis":null,"state":"not-due","stateReason":"It was done and determined, and is repeated every year.","repeatFrom":"2027-06-01","coveredBy":null,"duties":[]}],"notices":[]}""",
            json);
    }

    private const string Pathway = """
        rule-set: state
        version: 1.0.0
        language: 1
        title: State duties
        lifecycle: {status: draft}
        sources: {made-up: {note: Made up.}}
        basis: {source: made-up, confidence: V}
        applies-to: {jurisdictions: [california]}
        events: {return: Returned from being missing, intake: Taken in}
        duties:
          screen: {must: Screen, who: worker, on: [return], within: 24 hours, screens-for: exploitation}
          ask: {must: Ask, who: worker, on: [return, intake], immediately: yes}
        """;

    [Theory]
    [InlineData(null, "2026-06-29", ScreeningState.Due)] // no time: taken to have come after the last screening
    [InlineData("2026-06-29T08:00:00-07:00", "2026-06-29", ScreeningState.Due)] // on the same day
    [InlineData("2026-06-28T08:00:00-07:00", "2026-06-29", ScreeningState.Determined)] // screened since
    [InlineData("2026-06-28T08:00:00-07:00", null, ScreeningState.Due)]
    public void A_duty_to_screen_makes_the_screens_of_its_kind_due(string? at, string? last, ScreeningState state)
    {
        var screen = RuleSet.LoadOrThrow(SmallRules.Text() + "\nscreens-for: exploitation\n");
        var other = RuleSet.LoadOrThrow(SmallRules.Text("other") + "\nscreens-for: adversity\n");
        var context = Fourteen with
        {
            Jurisdiction = "california-example",
            Events = [new("return", at is null ? null : DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture))],
        };
        LastScreening[] done = last is null ? [] : [new("small", last, ScreeningOutcome.Determined)];

        var found = Catalog(screen, other, RuleSet.LoadOrThrow(Pathway)).Applicable(context, done).OrThrow().RuleSets.ToDictionary(one => one.RuleSet.Id);

        Assert.Equal(state, found["small"].State);
        Assert.Equal(ScreeningState.NotDone, found["other"].State);
        Assert.Null(found["state"].State);
        Assert.Equal(["screen", "ask"], found["state"].Duties.Select(duty => duty.Id));
    }

    [Fact]
    public void Where_a_pathway_does_not_apply_its_duties_call_for_nothing()
    {
        var screen = RuleSet.LoadOrThrow(SmallRules.Text() + "\nscreens-for: exploitation\n");
        var found = Catalog(screen, RuleSet.LoadOrThrow(Pathway.Replace("[california]", "[california, kentucky-example]", StringComparison.Ordinal).Replace("rule-set: state", "rule-set: other", StringComparison.Ordinal).Replace("on: [return", "on: [intake", StringComparison.Ordinal)), RuleSet.LoadOrThrow(Pathway)).Applicable(Fourteen with { Jurisdiction = "kentucky-example", Events = ["return"] }).OrThrow().RuleSets;

        Assert.Equal(["other", "small", "state"], found.Select(one => one.RuleSet.Id));
        Assert.Equal([null, ScreeningState.NotDone, null], found.Select(one => one.State));
        Assert.Empty(found[2].Duties);
    }

    [Fact]
    public void The_triggers_of_a_rule_set_make_it_due()
    {
        var screen = RuleSet.LoadOrThrow(SmallRules.Text() + "\napplies-to: {triggers: [moved]}\nevents: {moved: Moved to another placement, left: Left care}\n");

        Assert.Equal(ScreeningState.Due, Only(screen, Fourteen with { Events = ["moved"] }).State);
        Assert.Equal(ScreeningState.NotDone, Only(screen, Fourteen with { Events = ["left"] }).State);
    }

    [Fact]
    public void An_event_that_no_rule_set_knows_is_told_by_its_place()
    {
        var notices = Catalog(RuleSet.LoadOrThrow(Pathway)).Applicable(Fourteen with { Events = ["return", "retrun"] }).OrThrow().Notices;

        Assert.Equal(["No rule set knows the 2nd event given, so nothing follows from it. Did you mean `return`?"], notices);
    }

    [Theory]
    [InlineData("californa", "california")]
    [InlineData("california-alamda", "california-alameda")]
    [InlineData("alameda", "california-alameda")]
    public void A_slip_in_a_jurisdiction_is_told_and_rules_nothing_out(string given, string meant)
    {
        var result = Catalog(Screen(appliesTo: "{jurisdictions: [california, california-alameda]}")).Applicable(new() { Jurisdiction = given }).OrThrow();

        Assert.Contains($"No rule set names the jurisdiction given. Did you mean `{meant}`?", result.Notices);
        Assert.NotEqual(false, result.RuleSets[0].Applies.Value);
    }

    [Theory]
    [InlineData("2026-06-29T10:00-07:00", ScreeningState.Determined)]
    [InlineData("2026-06-29T07:00-07:00", ScreeningState.Due)]
    [InlineData("2026-06-29", ScreeningState.Due)]
    public void A_screening_with_its_time_may_answer_an_event_of_the_same_day(string last, ScreeningState state)
    {
        var screen = RuleSet.LoadOrThrow(SmallRules.Text() + "\napplies-to: {triggers: [moved]}\nevents: {moved: Moved to another placement}\n");
        var context = Fourteen with { Events = [new("moved", new(2026, 6, 29, 8, 0, 0, TimeSpan.FromHours(-7)))] };

        Assert.Equal(state, Only(screen, context, new LastScreening("small", last, ScreeningOutcome.Determined)).State);
    }

    [Fact]
    public void A_screening_by_the_base_counts_for_its_overlay_and_the_other_way_round()
    {
        var small = SmallRules.Load();
        var county = RuleSet.LoadOrThrow("rule-set: county\nversion: 1.0.0\nlanguage: 1\ntitle: County\nextends: small@1.0.0\nlifecycle: {status: draft}\n", catalog: Catalog(small));

        foreach (var done in new[] { "small", "county" })
        {
            var found = Catalog(small, county).Applicable(Fourteen, [new(done, "2026-06-01", ScreeningOutcome.Determined)]).OrThrow().RuleSets;
            Assert.All(found, one => Assert.Equal(ScreeningState.Determined, one.State));
        }
    }

    [Fact]
    public void Each_duty_is_told_once()
    {
        var state = RuleSet.LoadOrThrow(Pathway);
        var counties = new[] { "a", "b" }.Select(id => RuleSet.LoadOrThrow(
            $"rule-set: {id}\nversion: 1.0.0\nlanguage: 1\ntitle: County\nextends: state@1.0.0\nlifecycle: {{status: draft}}\nbasis: {{source: made-up, confidence: V}}\n"
            + $"applies-to: {{jurisdictions: [california-{id}]}}\nduties:\n  own-{id}: {{must: Do, who: worker, on: [return], immediately: yes}}\n",
            catalog: Catalog(state)));
        var catalog = Catalog([state, .. counties]);

        Assert.Equal(["a:screen,ask,own-a", "state:", "b:"], Told("california-a"));
        Assert.Equal(["state:screen,ask", "a:own-a", "b:own-b"], Told("california"));

        IEnumerable<string> Told(string jurisdiction) => catalog.Applicable(new() { Jurisdiction = jurisdiction, Events = ["return"] }).OrThrow().RuleSets
            .Select(found => $"{found.RuleSet.Id}:{string.Join(",", found.Duties.Select(duty => duty.Id))}");
    }

    [Fact]
    public void Of_two_screenings_of_one_day_the_one_that_is_not_finished_counts_whatever_their_order()
    {
        LastScreening[] both = [new("screen", "2026-06-01", ScreeningOutcome.Determined), new("screen", "2026-06-01", ScreeningOutcome.Incomplete)];

        Assert.Equal(ScreeningState.Incomplete, Only(Screen(), Fourteen, both).State);
        Assert.Equal(ScreeningState.Incomplete, Only(Screen(), Fourteen, [both[1], both[0]]).State);
    }

    [Theory]
    [InlineData("screen@99.0.0")]
    [InlineData("screen@")]
    [InlineData("screen@1.0.0@x")]
    public void A_screening_by_a_version_that_does_not_exist_is_none(string reference) =>
        Assert.Equal("CSEC6003", Assert.Single(Catalog(Screen()).Applicable(Fourteen, [new(reference, "2026-01-01", ScreeningOutcome.Determined)]).Errors).Code);

    [Fact]
    public void The_last_day_there_is_can_be_given()
    {
        var screen = Screen(appliesTo: "{rescreen: every 3 months}");

        Assert.Equal(ScreeningState.Due, Only(screen, new() { Date = "9999-12-31" }, new LastScreening("screen", "9999-12-31", ScreeningOutcome.Determined)).State);
    }

    [Fact]
    public void An_outcome_that_does_not_exist_is_not_known() =>
        Assert.Equal(ScreeningState.Undetermined, Only(Screen(), Fourteen, new LastScreening("screen", "2026-06-01", (ScreeningOutcome)99)).State);

    [Fact]
    public void A_screening_without_a_rule_set_or_a_date_is_the_callers_mistake()
    {
        Assert.Throws<ArgumentException>("last", () => Catalog(Screen()).Applicable(Fourteen, [null!]));
        Assert.Throws<ArgumentException>("last", () => Catalog(Screen()).Applicable(Fourteen, [new("screen", null!)]));
    }

    [Theory]
    [InlineData(11, "caregiver", "pearls-child pearls-child-count nsch-ace")]
    [InlineData(12, "caregiver", "pearls-teen pearls-teen-count nsch-ace")]
    [InlineData(17, "caregiver", "pearls-teen pearls-teen-count nsch-ace")]
    [InlineData(18, "caregiver", "pearls-teen pearls-teen-count brfss-ace")] // the survey module names no respondent
    [InlineData(19, "youth", "pearls-teen-self pearls-teen-count brfss-ace")]
    [InlineData(20, "youth", "brfss-ace")]
    [InlineData(17, "adult", "")]
    [InlineData(18, "adult", "ace-10 brfss-ace ace-iq")]
    public void The_shipped_forms_for_adverse_experiences_follow_age_and_respondent(int age, string respondent, string ids)
    {
        var applying = RuleSetCatalog.Embedded().Applicable(new() { Age = age, Respondent = respondent, Date = "2026-06-30" }).OrThrow().RuleSets
            .Where(found => found.Applies.Value == true && found.RuleSet.Definition.ScreensFor == Csec.Screening.Model.ScreeningSubject.Adversity
                && found.RuleSet.Id is not ("finkelhor-14" or "cyw-ace-q-teen-self" or "ace-csec-context"))
            .Select(found => found.RuleSet.Id);

        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), applying.Order(StringComparer.Ordinal));
    }
}
