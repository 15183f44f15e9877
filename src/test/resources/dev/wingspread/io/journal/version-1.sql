-- A journal as version 1 made it: tags in one text, sources unpacked, no checksums.
CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  as_of TEXT NOT NULL,
  book TEXT NOT NULL,
  kind TEXT NOT NULL,
  rule TEXT,
  target_kind TEXT,
  target_key TEXT,
  action TEXT,
  decision TEXT,
  metric TEXT NOT NULL,
  value REAL,
  threshold REAL,
  text TEXT NOT NULL,
  reason TEXT NOT NULL,
  note TEXT NOT NULL,
  before_nv10 REAL,
  before_hedge_ratio REAL,
  before_offset6 REAL,
  before_theta_usd_per_day REAL,
  after_nv10 REAL,
  after_hedge_ratio REAL,
  after_offset6 REAL,
  after_theta_usd_per_day REAL,
  tags TEXT NOT NULL
);
CREATE INDEX entry_by_book ON entry (book, as_of);
CREATE TABLE monitor_state (
  book TEXT PRIMARY KEY,
  as_of TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  state TEXT NOT NULL
);
CREATE TABLE source (
  sha256 TEXT PRIMARY KEY,
  content TEXT NOT NULL
);
CREATE TABLE snapshot (
  id INTEGER PRIMARY KEY,
  book TEXT NOT NULL,
  as_of TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  app_version TEXT NOT NULL,
  book_sha256 TEXT NOT NULL,
  market_sha256 TEXT NOT NULL,
  portfolio_source TEXT NOT NULL REFERENCES source (sha256),
  market_source TEXT NOT NULL REFERENCES source (sha256),
  UNIQUE (book, as_of)
);
CREATE TABLE snapshot_row (
  snapshot_id INTEGER NOT NULL REFERENCES snapshot (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  level TEXT NOT NULL,
  key TEXT NOT NULL,
  cells TEXT NOT NULL,
  PRIMARY KEY (snapshot_id, position)
);
INSERT INTO entry VALUES (1, '2024-07-31T20:00:01Z', '2024-07-31T16:00:00', 'Ladder', 'PROMPT', 'R50', 'HEDGE', '', 'HEDGE', NULL, 'nv10', -0.21, -0.15, 'HEDGE hedge: net vega below its band.', '', '', -0.21, 0.5, 0.35, 120.0, -0.01, 0.8, 0.5, 90.5, '');
INSERT INTO entry VALUES (2, '2024-07-31T20:05:00.250Z', '2024-07-31T16:00:00', 'Ladder', 'DECISION', 'R50', 'HEDGE', '', NULL, 'ACKNOWLEDGED', '', NULL, NULL, '', 'after the Fed', 'wait for the open', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'event, fed');
INSERT INTO entry VALUES (3, '2024-08-01T20:00:00Z', '2024-08-01T16:00:00', 'Größe', 'NOTE', NULL, NULL, NULL, NULL, NULL, '', NULL, NULL, '', '', 'ein ruhiger Tag', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'eventful');
INSERT INTO monitor_state VALUES ('Ladder', '2024-07-31T16:00:00', '2024-07-31T20:00:01Z', '{"formatVersion": 1, "rules": [{"rule": "R50", "kind": "HEDGE", "key": "", "trueSince": "2024-07-31T15:45:00", "lastTrue": "2024-07-31T16:00:00", "standing": true}], "scores": [{"date": "2024-07-30", "score": 2}]}');
INSERT INTO source VALUES ('994f9b3f3fb58b5fe3e3661a8f7ca984ccb58749c89ade64b83db44cb6733744', '{"portfolio":1}');
INSERT INTO source VALUES ('651935c1e25f37d73ee9e77569f67b84fc056efc50495d050074e175eda2dd61', '{"market":1}');
INSERT INTO snapshot VALUES (1, 'Ladder', '2024-07-31T16:00:00', '2024-07-31T20:01:00Z', '0.1', 'aa', 'bb', '994f9b3f3fb58b5fe3e3661a8f7ca984ccb58749c89ade64b83db44cb6733744', '651935c1e25f37d73ee9e77569f67b84fc056efc50495d050074e175eda2dd61');
INSERT INTO snapshot_row VALUES (1, 0, 'BOOK', 'Ladder', '{"nv10":-0.21,"phase":"INITIAL"}');
INSERT INTO snapshot_row VALUES (1, 1, 'LAYER', 'S', '{"nv10":-0.3}');
PRAGMA application_id = 1464495724;
PRAGMA user_version = 1;
