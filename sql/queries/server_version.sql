SELECT current_setting('server_version_num')::integer AS version_number
