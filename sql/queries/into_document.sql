tally.document (document_uid, source_key, path, text, text_hash, bytes, encoding, extraction)
