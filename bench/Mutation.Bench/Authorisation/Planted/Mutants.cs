using System.Collections.Concurrent;
using Appui.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace System.Linq;

/// <summary>Which rule is deleted at this moment. Planted in the mutated copy of the program only.</summary>
public static class Mutants
{
    /// <summary>The rule of the source that is deleted; 0 for none.</summary>
    public static volatile int Current = int.TryParse(Environment.GetEnvironmentVariable("APPUI_MUTANT"), out var n) ? n : 0;

    /// <summary>The rules that were asked since this was last cleared.</summary>
    public static readonly ConcurrentDictionary<int, bool> Asked = new();

    /// <summary>The route whose policy is deleted, and whom it then lets in: everybody when no role is said.</summary>
    public static (string Route, HelperRole? Role)? Policy { get; set; }

    /// <summary>Is this rule deleted?</summary>
    public static bool On(int rule)
    {
        Asked[rule] = true;
        return Current == rule;
    }

    /// <summary>A filter, unless it is deleted.</summary>
    public static IQueryable<T> OrAll<T>(this IQueryable<T> all, int rule, Func<IQueryable<T>, IQueryable<T>> filter) => On(rule) ? all : filter(all);
}

/// <summary>Lets in whom the deleted policy kept out.</summary>
public sealed class MutantEvaluator(IAuthorizationService authorization) : PolicyEvaluator(authorization)
{
    /// <inheritdoc/>
    public override async Task<PolicyAuthorizationResult> AuthorizeAsync(AuthorizationPolicy policy, AuthenticateResult authenticationResult, HttpContext context, object? resource)
    {
        var usual = await base.AuthorizeAsync(policy, authenticationResult, context, resource);
        return Mutants.Policy is { } deleted && (context.GetEndpoint() as Microsoft.AspNetCore.Routing.RouteEndpoint)?.RoutePattern.RawText == deleted.Route
            && (deleted.Role is null || context.User.HelperRole == deleted.Role)
                ? PolicyAuthorizationResult.Success()
                : usual;
    }
}
