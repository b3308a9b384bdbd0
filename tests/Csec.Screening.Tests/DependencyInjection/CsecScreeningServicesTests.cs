using Microsoft.Extensions.DependencyInjection;

namespace Csec.Screening.Tests.DependencyInjection;

public sealed class CsecScreeningServicesTests
{
    [Fact]
    public void The_shipped_rule_sets_are_there_by_default()
    {
        using var services = new ServiceCollection().AddCsecScreening().BuildServiceProvider();

        Assert.Contains("sscst", services.GetRequiredService<RuleSetCatalog>().Ids);
    }

    [Fact]
    public void Own_rule_sets_take_their_place()
    {
        using var services = new ServiceCollection().AddCsecScreening(options => options.Add(SmallRules.Load())).BuildServiceProvider();

        Assert.Equal(["small"], services.GetRequiredService<RuleSetCatalog>().Ids);
    }

    [Fact]
    public void A_catalog_that_is_registered_stays()
    {
        var own = RuleSetCatalog.CreateOrThrow(options => options.Add(SmallRules.Load()));
        using var services = new ServiceCollection().AddSingleton(own).AddCsecScreening().BuildServiceProvider();

        Assert.Same(own, services.GetRequiredService<RuleSetCatalog>());
    }

    [Fact]
    public void An_application_with_a_broken_rule_set_does_not_start()
    {
        using var folder = new TemporaryFolder();
        folder.Write("broken.yaml", "rule-set: x");

        Assert.Throws<RuleSetException>(() => new ServiceCollection().AddCsecScreening(options => options.AddFolder(folder.Path)));
    }
}
