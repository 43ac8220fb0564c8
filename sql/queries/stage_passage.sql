COPY pg_temp.stage_passage FROM STDIN
