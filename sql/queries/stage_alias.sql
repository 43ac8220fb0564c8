COPY pg_temp.stage_alias FROM STDIN
