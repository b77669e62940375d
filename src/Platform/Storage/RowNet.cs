namespace Appui.Platform.Storage;

/// <summary>
/// Row-level security on PostgreSQL, the second net under the queries: a helper's request works under a role that sees the rows of one structure, said in a
/// setting of the transaction. Without the setting it sees none. Jobs, the command line, visitors and people in their own space work under the role of the connection.
/// </summary>
internal static class RowNet
{
    /// <summary>The role of helpers' requests; it cannot sign in.</summary>
    public const string Role = "appui_desk";

    /// <summary>Back to the role of the connection, until the transaction ends.</summary>
    public const string Lift = "SET LOCAL ROLE NONE";

    /// <summary>Only rows of this structure, until the transaction ends.</summary>
    public static string Limit(StructureId structure) => $"SET LOCAL ROLE {Role}; SELECT set_config('appui.structure', '{structure}', true)";

    /// <summary>Spreads the net over every table whose rows each belong to a structure, but those that are read across structures; again and again without harm.</summary>
    public static string Spread(IEnumerable<string> across) =>
        $"""
        DO $net$
        DECLARE t text;
        BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{Role}') THEN
                BEGIN CREATE ROLE {Role} NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END;
            END IF;
            IF NOT pg_has_role(current_user, '{Role}', 'MEMBER') THEN EXECUTE format('GRANT {Role} TO %I', current_user); END IF;
            GRANT USAGE ON SCHEMA public TO {Role};
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {Role};
            GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {Role};
            FOR t IN
                SELECT c.table_name FROM information_schema.columns c JOIN pg_tables p ON p.schemaname = 'public' AND p.tablename = c.table_name
                WHERE c.table_schema = 'public' AND c.column_name = 'structure' AND c.data_type = 'uuid' AND c.is_nullable = 'NO'
                    AND c.table_name <> ALL (ARRAY[{string.Join(", ", across.Select(table => $"'{table}'"))}]::text[])
                    AND NOT EXISTS (SELECT FROM pg_policies o WHERE o.schemaname = 'public' AND o.tablename = c.table_name AND o.policyname = 'appui_of_structure')
            LOOP
                EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
                EXECUTE format('CREATE POLICY appui_of_structure ON %I TO {Role} USING (structure = NULLIF(current_setting(%L, true), %L)::uuid)', t, 'appui.structure', '');
            END LOOP;
        END $net$
        """;
}
