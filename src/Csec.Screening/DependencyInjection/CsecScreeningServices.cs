using Csec.Screening;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the catalog of rule sets with a service container.</summary>
public static class CsecScreeningServices
{
    /// <summary>
    /// Adds a <see cref="RuleSetCatalog"/>, unless there is one. All its rule sets are loaded and checked by this call,
    /// so an application with a rule set that cannot be used does not start.
    /// </summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Where the rule sets come from; null for those that are shipped with the package.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="RuleSetException">A folder is missing, a rule set has errors, or one version stands in two places.</exception>
    /// <example><code>services.AddCsecScreening(options => options.AddEmbedded().AddFolder("rules"));</code></example>
    public static IServiceCollection AddCsecScreening(this IServiceCollection services, Action<RuleSetCatalogOptions>? configure = null)
    {
        var catalog = RuleSetCatalog.CreateOrThrow(configure ?? (options => options.AddEmbedded()));
        _ = catalog.All;
        services.TryAddSingleton(catalog);
        return services;
    }
}
