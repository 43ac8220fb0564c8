COPY pg_temp.stage_claim FROM STDIN
