CREATE TABLE incident (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	year_start INTEGER NOT NULL,
	number INTEGER NOT NULL,
	status TEXT NOT NULL,
	entered_at VARCHAR(32) NOT NULL,
	entered_by TEXT NOT NULL,
	what_happened TEXT NOT NULL,
	own_words TEXT NOT NULL,
	kind TEXT NOT NULL,
	intent TEXT NOT NULL,
	risk TEXT NOT NULL,
	four_c TEXT NOT NULL,
	occurred_how TEXT NOT NULL,
	occurred_from VARCHAR(32),
	occurred_to VARCHAR(32),
	reported_at VARCHAR(32),
	where_kind TEXT NOT NULL,
	place TEXT NOT NULL,
	device TEXT NOT NULL,
	device_note TEXT NOT NULL,
	site TEXT NOT NULL,
	procedure_id TEXT NOT NULL,
	procedure_version TEXT NOT NULL,
	next_step TEXT NOT NULL,
	waiting_until DATE,
	outcome TEXT NOT NULL,
	follow_up TEXT NOT NULL,
	closed_at VARCHAR(32),
	chain_head TEXT NOT NULL,
	chain_length INTEGER NOT NULL,
	slip_id TEXT,
	CONSTRAINT pk_incident PRIMARY KEY (seq),
	CONSTRAINT uq_incident_year_start_number UNIQUE (year_start, number),
	CONSTRAINT uq_incident_id UNIQUE (id)
);

CREATE TABLE incident_concern (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	slip_id TEXT NOT NULL,
	incident_id VARCHAR(36),
	reason TEXT NOT NULL,
	at VARCHAR(32) NOT NULL,
	author TEXT NOT NULL,
	CONSTRAINT pk_incident_concern PRIMARY KEY (seq),
	CONSTRAINT uq_incident_concern_id UNIQUE (id),
	CONSTRAINT uq_incident_concern_slip_id UNIQUE (slip_id),
	CONSTRAINT fk_incident_concern_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id)
);

CREATE TABLE incident_entry (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	incident_id VARCHAR(36) NOT NULL,
	number INTEGER NOT NULL,
	kind TEXT NOT NULL,
	at VARCHAR(32) NOT NULL,
	happened_at VARCHAR(32),
	author TEXT NOT NULL,
	step_id TEXT NOT NULL,
	strikes TEXT,
	text TEXT,
	salt TEXT NOT NULL,
	text_digest TEXT NOT NULL,
	previous TEXT NOT NULL,
	hash TEXT NOT NULL,
	CONSTRAINT pk_incident_entry PRIMARY KEY (seq),
	CONSTRAINT uq_incident_entry_incident_id_number UNIQUE (incident_id, number),
	CONSTRAINT uq_incident_entry_id UNIQUE (id),
	CONSTRAINT fk_incident_entry_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id)
);

CREATE TABLE incident_event (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	incident_id VARCHAR(36) NOT NULL,
	number INTEGER NOT NULL,
	kind TEXT NOT NULL,
	step_id TEXT NOT NULL,
	payload TEXT NOT NULL,
	entry_id VARCHAR(36) NOT NULL,
	CONSTRAINT pk_incident_event PRIMARY KEY (seq),
	CONSTRAINT uq_incident_event_incident_id_number UNIQUE (incident_id, number),
	CONSTRAINT uq_incident_event_id UNIQUE (id),
	CONSTRAINT fk_incident_event_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id),
	CONSTRAINT fk_incident_event_entry_id_incident_entry FOREIGN KEY(entry_id) REFERENCES incident_entry (id)
);

CREATE TABLE incident_person (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	incident_id VARCHAR(36) NOT NULL,
	kind TEXT NOT NULL,
	role TEXT NOT NULL,
	name TEXT NOT NULL,
	class_name TEXT NOT NULL,
	born DATE,
	pupil_id TEXT NOT NULL,
	note TEXT NOT NULL,
	removed_at VARCHAR(32),
	CONSTRAINT pk_incident_person PRIMARY KEY (seq),
	CONSTRAINT uq_incident_person_id UNIQUE (id),
	CONSTRAINT fk_incident_person_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id)
);

CREATE TABLE locked_audit (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	at VARCHAR(32) NOT NULL,
	account_id VARCHAR(36) NOT NULL,
	action VARCHAR(80) NOT NULL,
	subject VARCHAR(200) NOT NULL,
	digest VARCHAR(64) NOT NULL,
	previous VARCHAR(64) NOT NULL,
	hash VARCHAR(64) NOT NULL,
	CONSTRAINT pk_locked_audit PRIMARY KEY (seq),
	CONSTRAINT uq_locked_audit_id UNIQUE (id),
	CONSTRAINT uq_locked_audit_previous UNIQUE (previous)
);

CREATE TABLE locked_draft (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	account_id VARCHAR(36) NOT NULL,
	place VARCHAR(200) NOT NULL,
	at VARCHAR(32) NOT NULL,
	sealed BLOB NOT NULL,
	CONSTRAINT pk_locked_draft PRIMARY KEY (seq),
	CONSTRAINT uq_locked_draft_account_id_place UNIQUE (account_id, place),
	CONSTRAINT uq_locked_draft_id UNIQUE (id)
);

CREATE TABLE locked_pin (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	kind VARCHAR(10) NOT NULL,
	ref VARCHAR(36) NOT NULL,
	public BLOB NOT NULL,
	at VARCHAR(32) NOT NULL,
	CONSTRAINT pk_locked_pin PRIMARY KEY (seq),
	CONSTRAINT uq_locked_pin_kind_ref UNIQUE (kind, ref),
	CONSTRAINT uq_locked_pin_id UNIQUE (id)
);

CREATE INDEX ix_incident_entry_incident_id ON incident_entry (incident_id);

CREATE INDEX ix_incident_event_incident_id ON incident_event (incident_id);

CREATE INDEX ix_incident_person_incident_id ON incident_person (incident_id);

CREATE INDEX ix_incident_person_pupil_id ON incident_person (pupil_id);

CREATE TRIGGER incident_entry_not_changed BEFORE UPDATE ON incident_entry
WHEN NOT (new.seq IS old.seq
	AND new.id IS old.id
	AND new.incident_id IS old.incident_id
	AND new.number IS old.number
	AND new.kind IS old.kind
	AND new.at IS old.at
	AND new.happened_at IS old.happened_at
	AND new.author IS old.author
	AND new.step_id IS old.step_id
	AND new.strikes IS old.strikes
	AND new.text_digest IS old.text_digest
	AND new.previous IS old.previous
	AND new.hash IS old.hash
	AND new.text IS NULL
	AND new.salt IS '')
BEGIN
	SELECT RAISE(ABORT, 'a row of incident_entry is never changed');
END;

CREATE TRIGGER incident_entry_not_deleted BEFORE DELETE ON incident_entry
BEGIN
	SELECT RAISE(ABORT, 'a row of incident_entry is never changed');
END;

