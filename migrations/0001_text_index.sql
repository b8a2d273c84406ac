-- Full-text index over messages. Contentless: the text lives once, in `messages`; rowid is messages.seq.
-- Filled by one INSERT … SELECT per sync transaction, never by row triggers (those made sync 7-10 times slower).
CREATE VIRTUAL TABLE `messages_fts` USING fts5(subject, body, sender, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
