COPY pg_temp.stage_document FROM STDIN
