COPY pg_temp.stage_finding FROM STDIN
