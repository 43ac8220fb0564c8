COPY pg_temp.stage_metric FROM STDIN
