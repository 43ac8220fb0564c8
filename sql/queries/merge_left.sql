SELECT EXISTS (SELECT FROM pg_temp.stage_occurrence)
