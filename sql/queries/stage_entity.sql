COPY pg_temp.stage_entity FROM STDIN
