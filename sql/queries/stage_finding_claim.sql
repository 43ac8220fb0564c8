COPY pg_temp.stage_finding_claim FROM STDIN
