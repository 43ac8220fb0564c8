COPY pg_temp.stage_fact FROM STDIN
