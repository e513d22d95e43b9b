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

CREATE TABLE incident_agency (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	incident_id VARCHAR(36) NOT NULL,
	agency TEXT NOT NULL,
	decided TEXT NOT NULL,
	person TEXT NOT NULL,
	at VARCHAR(32),
	how TEXT NOT NULL,
	reference TEXT NOT NULL,
	advice TEXT NOT NULL,
	outcome TEXT NOT NULL,
	outcome_at VARCHAR(32),
	reason TEXT NOT NULL,
	origin TEXT NOT NULL,
	entry_id VARCHAR(36) NOT NULL,
	CONSTRAINT pk_incident_agency PRIMARY KEY (seq),
	CONSTRAINT uq_incident_agency_id UNIQUE (id),
	CONSTRAINT fk_incident_agency_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id),
	CONSTRAINT fk_incident_agency_entry_id_incident_entry FOREIGN KEY(entry_id) REFERENCES incident_entry (id)
);

CREATE TABLE incident_child_contact (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	incident_id VARCHAR(36),
	child TEXT NOT NULL,
	pupil_id TEXT NOT NULL,
	slot_id TEXT NOT NULL,
	person TEXT NOT NULL,
	role TEXT NOT NULL,
	organisation TEXT NOT NULL,
	numbers TEXT NOT NULL,
	email TEXT NOT NULL,
	web TEXT NOT NULL,
	notes TEXT NOT NULL,
	last_checked_on DATE,
	checked_by TEXT NOT NULL,
	added_at VARCHAR(32) NOT NULL,
	added_by TEXT NOT NULL,
	CONSTRAINT pk_incident_child_contact PRIMARY KEY (seq),
	CONSTRAINT uq_incident_child_contact_id UNIQUE (id),
	CONSTRAINT fk_incident_child_contact_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id)
);

CREATE TABLE incident_concern (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	slip_id TEXT NOT NULL,
	incident_id VARCHAR(36),
	reason TEXT NOT NULL,
	text TEXT NOT NULL,
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

CREATE TABLE incident_evidence (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	incident_id VARCHAR(36) NOT NULL,
	number INTEGER NOT NULL,
	at VARCHAR(32) NOT NULL,
	author TEXT NOT NULL,
	CONSTRAINT pk_incident_evidence PRIMARY KEY (seq),
	CONSTRAINT uq_incident_evidence_incident_id_number UNIQUE (incident_id, number),
	CONSTRAINT uq_incident_evidence_id UNIQUE (id),
	CONSTRAINT fk_incident_evidence_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id)
);

CREATE TABLE incident_evidence_line (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	item_id VARCHAR(36) NOT NULL,
	number INTEGER NOT NULL,
	kind TEXT NOT NULL,
	at VARCHAR(32) NOT NULL,
	happened_at VARCHAR(32),
	author TEXT NOT NULL,
	strikes TEXT,
	content TEXT,
	salt TEXT NOT NULL,
	digest TEXT NOT NULL,
	CONSTRAINT pk_incident_evidence_line PRIMARY KEY (seq),
	CONSTRAINT uq_incident_evidence_line_item_id_number UNIQUE (item_id, number),
	CONSTRAINT uq_incident_evidence_line_id UNIQUE (id),
	CONSTRAINT fk_incident_evidence_line_item_id_incident_evidence FOREIGN KEY(item_id) REFERENCES incident_evidence (id)
);

CREATE TABLE incident_evidence_page (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	line_id VARCHAR(36) NOT NULL,
	number INTEGER NOT NULL,
	width INTEGER NOT NULL,
	height INTEGER NOT NULL,
	digest TEXT NOT NULL,
	packed BLOB,
	CONSTRAINT pk_incident_evidence_page PRIMARY KEY (seq),
	CONSTRAINT uq_incident_evidence_page_line_id_number UNIQUE (line_id, number),
	CONSTRAINT uq_incident_evidence_page_id UNIQUE (id),
	CONSTRAINT fk_incident_evidence_page_line_id_incident_evidence_line FOREIGN KEY(line_id) REFERENCES incident_evidence_line (id)
);

CREATE TABLE incident_follow_up (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	incident_id VARCHAR(36) NOT NULL,
	kind TEXT NOT NULL,
	state TEXT NOT NULL,
	what TEXT NOT NULL,
	who TEXT NOT NULL,
	agency TEXT NOT NULL,
	term_id TEXT NOT NULL,
	step_id TEXT NOT NULL,
	origin TEXT,
	starts_at VARCHAR(32),
	due_on DATE,
	due_at VARCHAR(32),
	remind_on DATE,
	by_hand BOOLEAN NOT NULL,
	chased INTEGER NOT NULL,
	chased_event TEXT NOT NULL,
	result TEXT NOT NULL,
	made_at VARCHAR(32) NOT NULL,
	settled_at VARCHAR(32),
	CONSTRAINT pk_incident_follow_up PRIMARY KEY (seq),
	CONSTRAINT uq_incident_follow_up_incident_id_origin UNIQUE (incident_id, origin),
	CONSTRAINT uq_incident_follow_up_id UNIQUE (id),
	CONSTRAINT fk_incident_follow_up_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id)
);

CREATE TABLE incident_follow_up_change (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	incident_id VARCHAR(36) NOT NULL,
	follow_up_id VARCHAR(36) NOT NULL,
	entry_id VARCHAR(36) NOT NULL,
	CONSTRAINT pk_incident_follow_up_change PRIMARY KEY (seq),
	CONSTRAINT uq_incident_follow_up_change_id UNIQUE (id),
	CONSTRAINT fk_incident_follow_up_change_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id),
	CONSTRAINT fk_incident_follow_up_change_follow_up_id_incident_follow_up FOREIGN KEY(follow_up_id) REFERENCES incident_follow_up (id),
	CONSTRAINT fk_incident_follow_up_change_entry_id_incident_entry FOREIGN KEY(entry_id) REFERENCES incident_entry (id)
);

CREATE TABLE incident_letter (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	incident_id VARCHAR(36) NOT NULL,
	number INTEGER NOT NULL,
	letter_id TEXT NOT NULL,
	title TEXT NOT NULL,
	pupil_id TEXT NOT NULL,
	child TEXT NOT NULL,
	addressee TEXT NOT NULL,
	greeting TEXT NOT NULL,
	text TEXT NOT NULL,
	written_at VARCHAR(32) NOT NULL,
	written_by TEXT NOT NULL,
	sent_at VARCHAR(32),
	sent_how TEXT NOT NULL,
	CONSTRAINT pk_incident_letter PRIMARY KEY (seq),
	CONSTRAINT uq_incident_letter_id UNIQUE (id),
	CONSTRAINT fk_incident_letter_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id)
);

CREATE TABLE incident_link (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	first_id VARCHAR(36) NOT NULL,
	second_id VARCHAR(36) NOT NULL,
	kind TEXT NOT NULL,
	note TEXT NOT NULL,
	linked_at VARCHAR(32) NOT NULL,
	linked_by TEXT NOT NULL,
	unlinked_at VARCHAR(32),
	unlinked_by TEXT NOT NULL,
	unlinked_why TEXT NOT NULL,
	CONSTRAINT pk_incident_link PRIMARY KEY (seq),
	CONSTRAINT uq_incident_link_id UNIQUE (id),
	CONSTRAINT fk_incident_link_first_id_incident FOREIGN KEY(first_id) REFERENCES incident (id),
	CONSTRAINT fk_incident_link_second_id_incident FOREIGN KEY(second_id) REFERENCES incident (id)
);

CREATE TABLE incident_paper_sheet (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	number INTEGER NOT NULL,
	state TEXT NOT NULL,
	made_at VARCHAR(32) NOT NULL,
	made_by TEXT NOT NULL,
	printed_at VARCHAR(32),
	printed_by TEXT NOT NULL,
	settled_at VARCHAR(32),
	settled_by TEXT NOT NULL,
	reason TEXT NOT NULL,
	incident_id VARCHAR(36),
	CONSTRAINT pk_incident_paper_sheet PRIMARY KEY (seq),
	CONSTRAINT uq_incident_paper_sheet_id UNIQUE (id),
	CONSTRAINT uq_incident_paper_sheet_number UNIQUE (number),
	CONSTRAINT fk_incident_paper_sheet_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id)
);

CREATE TABLE incident_parent (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	incident_id VARCHAR(36) NOT NULL,
	decision TEXT NOT NULL,
	child TEXT NOT NULL,
	parent TEXT NOT NULL,
	at VARCHAR(32),
	"by" TEXT NOT NULL,
	how TEXT NOT NULL,
	response TEXT NOT NULL,
	reason TEXT NOT NULL,
	entry_id VARCHAR(36) NOT NULL,
	CONSTRAINT pk_incident_parent PRIMARY KEY (seq),
	CONSTRAINT uq_incident_parent_id UNIQUE (id),
	CONSTRAINT fk_incident_parent_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id),
	CONSTRAINT fk_incident_parent_entry_id_incident_entry FOREIGN KEY(entry_id) REFERENCES incident_entry (id)
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

CREATE VIRTUAL TABLE incident_words_fts USING fts5(
	text, content='', columnsize=0,
	tokenize='unicode61 remove_diacritics 2', prefix='2 3 4 5'
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
	"key" VARCHAR(64) NOT NULL,
	signature BLOB NOT NULL,
	CONSTRAINT pk_locked_audit PRIMARY KEY (seq),
	CONSTRAINT uq_locked_audit_id UNIQUE (id),
	CONSTRAINT uq_locked_audit_previous UNIQUE (previous)
);

CREATE TABLE locked_check (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	kind TEXT NOT NULL,
	day DATE NOT NULL,
	who TEXT NOT NULL,
	subject TEXT NOT NULL,
	text TEXT NOT NULL,
	strikes TEXT NOT NULL,
	written_at VARCHAR(32) NOT NULL,
	written_by TEXT NOT NULL,
	CONSTRAINT pk_locked_check PRIMARY KEY (seq),
	CONSTRAINT uq_locked_check_id UNIQUE (id)
);

CREATE TABLE locked_disclosure_mark (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	passage_id VARCHAR(36) NOT NULL,
	start INTEGER NOT NULL,
	"end" INTEGER NOT NULL,
	label TEXT NOT NULL,
	reason TEXT NOT NULL,
	proposed BOOLEAN NOT NULL,
	stands BOOLEAN NOT NULL,
	CONSTRAINT pk_locked_disclosure_mark PRIMARY KEY (seq),
	CONSTRAINT uq_locked_disclosure_mark_id UNIQUE (id),
	CONSTRAINT fk_locked_disclosure_mark_passage_id_locked_disclosure_passage FOREIGN KEY(passage_id) REFERENCES locked_disclosure_passage (id)
);

CREATE TABLE locked_disclosure_passage (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	request_id TEXT NOT NULL,
	incident_id VARCHAR(36),
	number INTEGER NOT NULL,
	source TEXT NOT NULL,
	part TEXT NOT NULL,
	title TEXT NOT NULL,
	text TEXT NOT NULL,
	checked_at VARCHAR(32),
	checked_by TEXT NOT NULL,
	CONSTRAINT pk_locked_disclosure_passage PRIMARY KEY (seq),
	CONSTRAINT uq_locked_disclosure_passage_request_id_source UNIQUE (request_id, source),
	CONSTRAINT uq_locked_disclosure_passage_id UNIQUE (id),
	CONSTRAINT fk_locked_disclosure_passage_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id)
);

CREATE TABLE locked_disclosure_person (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	request_id TEXT NOT NULL,
	kind TEXT NOT NULL,
	name TEXT NOT NULL,
	variants TEXT NOT NULL,
	label TEXT NOT NULL,
	reason TEXT NOT NULL,
	replaced BOOLEAN NOT NULL,
	CONSTRAINT pk_locked_disclosure_person PRIMARY KEY (seq),
	CONSTRAINT uq_locked_disclosure_person_id UNIQUE (id)
);

CREATE TABLE locked_disclosure_request (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	kind TEXT NOT NULL,
	asker_kind TEXT NOT NULL,
	asker_name TEXT NOT NULL,
	pupil_id TEXT NOT NULL,
	child_name TEXT NOT NULL,
	born DATE,
	received_on DATE NOT NULL,
	asked_for TEXT NOT NULL,
	identity TEXT NOT NULL,
	responsibility TEXT NOT NULL,
	responsibility_note TEXT NOT NULL,
	extended_to DATE,
	extension_reason TEXT NOT NULL,
	acknowledged_on DATE,
	closed_at VARCHAR(32),
	outcome TEXT NOT NULL,
	opened_at VARCHAR(32) NOT NULL,
	author TEXT NOT NULL,
	CONSTRAINT pk_locked_disclosure_request PRIMARY KEY (seq),
	CONSTRAINT uq_locked_disclosure_request_id UNIQUE (id)
);

CREATE TABLE locked_disclosure_sent (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	request_id TEXT NOT NULL,
	at VARCHAR(32) NOT NULL,
	author TEXT NOT NULL,
	to_whom TEXT NOT NULL,
	how TEXT NOT NULL,
	searched TEXT NOT NULL,
	file_name TEXT NOT NULL,
	digest TEXT NOT NULL,
	CONSTRAINT pk_locked_disclosure_sent PRIMARY KEY (seq),
	CONSTRAINT uq_locked_disclosure_sent_id UNIQUE (id)
);

CREATE TABLE locked_disposal (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	incident_id VARCHAR(36) NOT NULL,
	reference TEXT NOT NULL,
	entered_at VARCHAR(32) NOT NULL,
	closed_at VARCHAR(32),
	at VARCHAR(32) NOT NULL,
	decided_at VARCHAR(32) NOT NULL,
	decided_by TEXT NOT NULL,
	author TEXT NOT NULL,
	second TEXT NOT NULL,
	period_id TEXT NOT NULL,
	due_on DATE,
	reason TEXT NOT NULL,
	lines INTEGER NOT NULL,
	seal_before TEXT NOT NULL,
	seal_after TEXT NOT NULL,
	CONSTRAINT pk_locked_disposal PRIMARY KEY (seq),
	CONSTRAINT uq_locked_disposal_id UNIQUE (id),
	CONSTRAINT uq_locked_disposal_incident_id UNIQUE (incident_id),
	CONSTRAINT fk_locked_disposal_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id)
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

CREATE TABLE locked_governors_edition (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	year_start INTEGER NOT NULL,
	term TEXT NOT NULL,
	made_at VARCHAR(32) NOT NULL,
	made_by TEXT NOT NULL,
	shown TEXT NOT NULL,
	packets TEXT NOT NULL,
	CONSTRAINT pk_locked_governors_edition PRIMARY KEY (seq),
	CONSTRAINT uq_locked_governors_edition_id UNIQUE (id)
);

CREATE TABLE locked_inspection_count (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	made_at VARCHAR(32) NOT NULL,
	made_by TEXT NOT NULL,
	packets TEXT NOT NULL,
	CONSTRAINT pk_locked_inspection_count PRIMARY KEY (seq),
	CONSTRAINT uq_locked_inspection_count_id UNIQUE (id)
);

CREATE TABLE locked_joiner_file (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	pupil_id TEXT NOT NULL,
	old_school TEXT NOT NULL,
	asked_on DATE,
	asked_by TEXT NOT NULL,
	received_on DATE,
	received_by TEXT NOT NULL,
	outcome TEXT NOT NULL,
	note TEXT NOT NULL,
	CONSTRAINT pk_locked_joiner_file PRIMARY KEY (seq),
	CONSTRAINT uq_locked_joiner_file_id UNIQUE (id),
	CONSTRAINT uq_locked_joiner_file_pupil_id UNIQUE (pupil_id)
);

CREATE TABLE locked_legal_hold (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	incident_id VARCHAR(36) NOT NULL,
	reason TEXT NOT NULL,
	set_at VARCHAR(32) NOT NULL,
	set_by TEXT NOT NULL,
	lifted_at VARCHAR(32),
	lifted_by TEXT NOT NULL,
	lift_reason TEXT NOT NULL,
	CONSTRAINT pk_locked_legal_hold PRIMARY KEY (seq),
	CONSTRAINT uq_locked_legal_hold_id UNIQUE (id),
	CONSTRAINT fk_locked_legal_hold_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id)
);

CREATE TABLE locked_log_reading (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	kind TEXT NOT NULL,
	day DATE NOT NULL,
	who TEXT NOT NULL,
	first DATE NOT NULL,
	last DATE NOT NULL,
	incidents INTEGER NOT NULL,
	text TEXT NOT NULL,
	written_at VARCHAR(32) NOT NULL,
	written_by TEXT NOT NULL,
	CONSTRAINT pk_locked_log_reading PRIMARY KEY (seq),
	CONSTRAINT uq_locked_log_reading_id UNIQUE (id)
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

CREATE TABLE locked_retention_choice (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	incident_id VARCHAR(36) NOT NULL,
	period_id TEXT NOT NULL,
	at VARCHAR(32) NOT NULL,
	author TEXT NOT NULL,
	CONSTRAINT pk_locked_retention_choice PRIMARY KEY (seq),
	CONSTRAINT uq_locked_retention_choice_id UNIQUE (id),
	CONSTRAINT fk_locked_retention_choice_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id)
);

CREATE TABLE locked_retention_review (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	incident_id VARCHAR(36) NOT NULL,
	decision TEXT NOT NULL,
	reason TEXT NOT NULL,
	keep_until DATE,
	at VARCHAR(32) NOT NULL,
	author TEXT NOT NULL,
	withdrawn_at VARCHAR(32),
	CONSTRAINT pk_locked_retention_review PRIMARY KEY (seq),
	CONSTRAINT uq_locked_retention_review_id UNIQUE (id),
	CONSTRAINT fk_locked_retention_review_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id)
);

CREATE TABLE locked_setting (
	name VARCHAR(80) NOT NULL,
	value VARCHAR NOT NULL,
	CONSTRAINT pk_locked_setting PRIMARY KEY (name)
);

CREATE TABLE locked_today_snooze (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	account_id TEXT NOT NULL,
	line TEXT NOT NULL,
	until DATE NOT NULL,
	reason TEXT NOT NULL,
	put_off_at VARCHAR(32) NOT NULL,
	CONSTRAINT pk_locked_today_snooze PRIMARY KEY (seq),
	CONSTRAINT uq_locked_today_snooze_account_id_line UNIQUE (account_id, line),
	CONSTRAINT uq_locked_today_snooze_id UNIQUE (id)
);

CREATE TABLE locked_transfer (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	child TEXT NOT NULL,
	name TEXT NOT NULL,
	born DATE,
	to_school TEXT NOT NULL,
	to_lead TEXT NOT NULL,
	to_address TEXT NOT NULL,
	how TEXT NOT NULL,
	named_why TEXT NOT NULL,
	left_on DATE,
	due_on DATE,
	made_at VARCHAR(32) NOT NULL,
	made_by TEXT NOT NULL,
	handled TEXT NOT NULL,
	sent_on DATE,
	sent_by TEXT NOT NULL,
	sent_how TEXT NOT NULL,
	sent_reference TEXT NOT NULL,
	chase_on DATE,
	receipt_on DATE,
	receipt_from TEXT NOT NULL,
	ended_at VARCHAR(32),
	ended_why TEXT NOT NULL,
	CONSTRAINT pk_locked_transfer PRIMARY KEY (seq),
	CONSTRAINT uq_locked_transfer_id UNIQUE (id)
);

CREATE TABLE locked_transfer_incident (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	transfer_id VARCHAR(36) NOT NULL,
	incident_id VARCHAR(36) NOT NULL,
	CONSTRAINT pk_locked_transfer_incident PRIMARY KEY (seq),
	CONSTRAINT uq_locked_transfer_incident_transfer_id_incident_id UNIQUE (transfer_id, incident_id),
	CONSTRAINT uq_locked_transfer_incident_id UNIQUE (id),
	CONSTRAINT fk_locked_transfer_incident_transfer_id_locked_transfer FOREIGN KEY(transfer_id) REFERENCES locked_transfer (id),
	CONSTRAINT fk_locked_transfer_incident_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id)
);

CREATE INDEX ix_incident_agency_incident_id ON incident_agency (incident_id);

CREATE INDEX ix_incident_by_state ON incident (status, seq, year_start, id, number, kind, next_step, waiting_until, entered_at);

CREATE INDEX ix_incident_by_year ON incident (year_start, seq, status, id, number, kind, next_step, waiting_until, entered_at);

CREATE INDEX ix_incident_child_contact_child ON incident_child_contact (child);

CREATE INDEX ix_incident_child_contact_incident_id ON incident_child_contact (incident_id);

CREATE INDEX ix_incident_child_contact_pupil_id ON incident_child_contact (pupil_id);

CREATE INDEX ix_incident_entry_incident_id ON incident_entry (incident_id);

CREATE INDEX ix_incident_event_incident_id ON incident_event (incident_id);

CREATE INDEX ix_incident_evidence_incident_id ON incident_evidence (incident_id);

CREATE INDEX ix_incident_evidence_line_item_id ON incident_evidence_line (item_id);

CREATE INDEX ix_incident_evidence_page_line_id ON incident_evidence_page (line_id);

CREATE INDEX ix_incident_follow_up_change_follow_up_id ON incident_follow_up_change (follow_up_id);

CREATE INDEX ix_incident_follow_up_change_incident_id ON incident_follow_up_change (incident_id);

CREATE INDEX ix_incident_follow_up_incident_id ON incident_follow_up (incident_id);

CREATE INDEX ix_incident_follow_up_state ON incident_follow_up (state);

CREATE INDEX ix_incident_letter_incident_id ON incident_letter (incident_id);

CREATE INDEX ix_incident_link_first_id ON incident_link (first_id);

CREATE INDEX ix_incident_link_second_id ON incident_link (second_id);

CREATE INDEX ix_incident_listed ON incident (seq, year_start, status, id, number, kind, next_step, waiting_until, entered_at);

CREATE INDEX ix_incident_paper_sheet_state ON incident_paper_sheet (state);

CREATE INDEX ix_incident_parent_incident_id ON incident_parent (incident_id);

CREATE INDEX ix_incident_person_listed ON incident_person (incident_id, removed_at, seq, role, name, class_name);

CREATE INDEX ix_incident_person_pupil_id ON incident_person (pupil_id);

CREATE INDEX ix_locked_audit_key ON locked_audit (account_id, seq) WHERE key <> '';

CREATE INDEX ix_locked_audit_looked ON locked_audit (subject, seq) WHERE action IN ('incident.read', 'incident.print', 'incident.copy');

CREATE INDEX ix_locked_check_day ON locked_check (day);

CREATE INDEX ix_locked_disclosure_mark_passage_id ON locked_disclosure_mark (passage_id);

CREATE INDEX ix_locked_disclosure_passage_incident_id ON locked_disclosure_passage (incident_id);

CREATE INDEX ix_locked_disclosure_passage_request_id ON locked_disclosure_passage (request_id);

CREATE INDEX ix_locked_disclosure_person_request_id ON locked_disclosure_person (request_id);

CREATE INDEX ix_locked_disclosure_request_pupil_id ON locked_disclosure_request (pupil_id);

CREATE INDEX ix_locked_disclosure_sent_request_id ON locked_disclosure_sent (request_id);

CREATE INDEX ix_locked_governors_edition_period ON locked_governors_edition (year_start, term);

CREATE INDEX ix_locked_legal_hold_incident_id ON locked_legal_hold (incident_id);

CREATE INDEX ix_locked_retention_choice_incident_id ON locked_retention_choice (incident_id);

CREATE INDEX ix_locked_retention_review_incident_id ON locked_retention_review (incident_id);

CREATE INDEX ix_locked_transfer_child ON locked_transfer (child);

CREATE INDEX ix_locked_transfer_incident_incident_id ON locked_transfer_incident (incident_id);

CREATE INDEX ix_locked_transfer_incident_transfer_id ON locked_transfer_incident (transfer_id);

CREATE TRIGGER incident_agency_words_changed AFTER UPDATE OF agency, person, reference, advice, outcome, reason ON incident_agency
BEGIN
	INSERT INTO incident_words_fts(incident_words_fts, rowid, text)
	SELECT 'delete', (i.seq << 37) | 12884901888 | old.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(old.agency, '') || char(10) || coalesce(old.person, '') || char(10) || coalesce(old.reference, '') || char(10) || coalesce(old.advice, '') || char(10) || coalesce(old.outcome, '') || char(10) || coalesce(old.reason, ''), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe')
	FROM incident AS i WHERE i.id = old.incident_id;
	INSERT INTO incident_words_fts(rowid, text)
	SELECT (i.seq << 37) | 12884901888 | new.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(new.agency, '') || char(10) || coalesce(new.person, '') || char(10) || coalesce(new.reference, '') || char(10) || coalesce(new.advice, '') || char(10) || coalesce(new.outcome, '') || char(10) || coalesce(new.reason, ''), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe')
	FROM incident AS i WHERE i.id = new.incident_id;
END;

CREATE TRIGGER incident_agency_words_dropped AFTER DELETE ON incident_agency
BEGIN
	INSERT INTO incident_words_fts(incident_words_fts, rowid, text)
	SELECT 'delete', (i.seq << 37) | 12884901888 | old.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(old.agency, '') || char(10) || coalesce(old.person, '') || char(10) || coalesce(old.reference, '') || char(10) || coalesce(old.advice, '') || char(10) || coalesce(old.outcome, '') || char(10) || coalesce(old.reason, ''), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe')
	FROM incident AS i WHERE i.id = old.incident_id;
END;

CREATE TRIGGER incident_agency_words_put AFTER INSERT ON incident_agency
BEGIN
	INSERT INTO incident_words_fts(rowid, text)
	SELECT (i.seq << 37) | 12884901888 | new.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(new.agency, '') || char(10) || coalesce(new.person, '') || char(10) || coalesce(new.reference, '') || char(10) || coalesce(new.advice, '') || char(10) || coalesce(new.outcome, '') || char(10) || coalesce(new.reason, ''), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe')
	FROM incident AS i WHERE i.id = new.incident_id;
END;

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

CREATE TRIGGER incident_entry_words_changed AFTER UPDATE OF text ON incident_entry
BEGIN
	INSERT INTO incident_words_fts(incident_words_fts, rowid, text)
	SELECT 'delete', (i.seq << 37) | 133143986176 | old.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(old.text, ''), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe')
	FROM incident AS i WHERE i.id = old.incident_id;
	INSERT INTO incident_words_fts(rowid, text)
	SELECT (i.seq << 37) | 133143986176 | new.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(new.text, ''), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe')
	FROM incident AS i WHERE i.id = new.incident_id;
END;

CREATE TRIGGER incident_entry_words_dropped AFTER DELETE ON incident_entry
BEGIN
	INSERT INTO incident_words_fts(incident_words_fts, rowid, text)
	SELECT 'delete', (i.seq << 37) | 133143986176 | old.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(old.text, ''), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe')
	FROM incident AS i WHERE i.id = old.incident_id;
END;

CREATE TRIGGER incident_entry_words_put AFTER INSERT ON incident_entry
BEGIN
	INSERT INTO incident_words_fts(rowid, text)
	SELECT (i.seq << 37) | 133143986176 | new.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(new.text, ''), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe')
	FROM incident AS i WHERE i.id = new.incident_id;
END;

CREATE TRIGGER incident_evidence_line_not_changed BEFORE UPDATE ON incident_evidence_line
WHEN NOT (new.seq IS old.seq
	AND new.id IS old.id
	AND new.item_id IS old.item_id
	AND new.number IS old.number
	AND new.kind IS old.kind
	AND new.at IS old.at
	AND new.happened_at IS old.happened_at
	AND new.author IS old.author
	AND new.strikes IS old.strikes
	AND new.digest IS old.digest
	AND new.content IS NULL
	AND new.salt IS '')
BEGIN
	SELECT RAISE(ABORT, 'a row of incident_evidence_line is never changed');
END;

CREATE TRIGGER incident_evidence_line_not_deleted BEFORE DELETE ON incident_evidence_line
BEGIN
	SELECT RAISE(ABORT, 'a row of incident_evidence_line is never changed');
END;

CREATE TRIGGER incident_evidence_not_changed BEFORE UPDATE ON incident_evidence
WHEN NOT (new.seq IS old.seq
	AND new.id IS old.id
	AND new.incident_id IS old.incident_id
	AND new.number IS old.number
	AND new.at IS old.at
	AND new.author IS old.author)
BEGIN
	SELECT RAISE(ABORT, 'a row of incident_evidence is never changed');
END;

CREATE TRIGGER incident_evidence_not_deleted BEFORE DELETE ON incident_evidence
BEGIN
	SELECT RAISE(ABORT, 'a row of incident_evidence is never changed');
END;

CREATE TRIGGER incident_evidence_page_not_changed BEFORE UPDATE ON incident_evidence_page
WHEN NOT (new.seq IS old.seq
	AND new.id IS old.id
	AND new.line_id IS old.line_id
	AND new.number IS old.number
	AND new.width IS old.width
	AND new.height IS old.height
	AND new.digest IS old.digest
	AND new.packed IS NULL)
BEGIN
	SELECT RAISE(ABORT, 'a row of incident_evidence_page is never changed');
END;

CREATE TRIGGER incident_evidence_page_not_deleted BEFORE DELETE ON incident_evidence_page
BEGIN
	SELECT RAISE(ABORT, 'a row of incident_evidence_page is never changed');
END;

CREATE TRIGGER incident_follow_up_words_changed AFTER UPDATE OF what, who, agency, result ON incident_follow_up
BEGIN
	INSERT INTO incident_words_fts(incident_words_fts, rowid, text)
	SELECT 'delete', (i.seq << 37) | 25769803776 | old.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(old.what, '') || char(10) || coalesce(old.who, '') || char(10) || coalesce(old.agency, '') || char(10) || coalesce(old.result, ''), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe')
	FROM incident AS i WHERE i.id = old.incident_id;
	INSERT INTO incident_words_fts(rowid, text)
	SELECT (i.seq << 37) | 25769803776 | new.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(new.what, '') || char(10) || coalesce(new.who, '') || char(10) || coalesce(new.agency, '') || char(10) || coalesce(new.result, ''), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe')
	FROM incident AS i WHERE i.id = new.incident_id;
END;

CREATE TRIGGER incident_follow_up_words_dropped AFTER DELETE ON incident_follow_up
BEGIN
	INSERT INTO incident_words_fts(incident_words_fts, rowid, text)
	SELECT 'delete', (i.seq << 37) | 25769803776 | old.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(old.what, '') || char(10) || coalesce(old.who, '') || char(10) || coalesce(old.agency, '') || char(10) || coalesce(old.result, ''), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe')
	FROM incident AS i WHERE i.id = old.incident_id;
END;

CREATE TRIGGER incident_follow_up_words_put AFTER INSERT ON incident_follow_up
BEGIN
	INSERT INTO incident_words_fts(rowid, text)
	SELECT (i.seq << 37) | 25769803776 | new.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(new.what, '') || char(10) || coalesce(new.who, '') || char(10) || coalesce(new.agency, '') || char(10) || coalesce(new.result, ''), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe')
	FROM incident AS i WHERE i.id = new.incident_id;
END;

CREATE TRIGGER incident_letter_words_changed AFTER UPDATE OF title, child, addressee, text ON incident_letter
BEGIN
	INSERT INTO incident_words_fts(incident_words_fts, rowid, text)
	SELECT 'delete', (i.seq << 37) | 21474836480 | old.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(old.title, '') || char(10) || coalesce(old.child, '') || char(10) || coalesce(old.addressee, '') || char(10) || coalesce(old.text, ''), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe')
	FROM incident AS i WHERE i.id = old.incident_id;
	INSERT INTO incident_words_fts(rowid, text)
	SELECT (i.seq << 37) | 21474836480 | new.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(new.title, '') || char(10) || coalesce(new.child, '') || char(10) || coalesce(new.addressee, '') || char(10) || coalesce(new.text, ''), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe')
	FROM incident AS i WHERE i.id = new.incident_id;
END;

CREATE TRIGGER incident_letter_words_dropped AFTER DELETE ON incident_letter
BEGIN
	INSERT INTO incident_words_fts(incident_words_fts, rowid, text)
	SELECT 'delete', (i.seq << 37) | 21474836480 | old.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(old.title, '') || char(10) || coalesce(old.child, '') || char(10) || coalesce(old.addressee, '') || char(10) || coalesce(old.text, ''), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe')
	FROM incident AS i WHERE i.id = old.incident_id;
END;

CREATE TRIGGER incident_letter_words_put AFTER INSERT ON incident_letter
BEGIN
	INSERT INTO incident_words_fts(rowid, text)
	SELECT (i.seq << 37) | 21474836480 | new.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(new.title, '') || char(10) || coalesce(new.child, '') || char(10) || coalesce(new.addressee, '') || char(10) || coalesce(new.text, ''), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe')
	FROM incident AS i WHERE i.id = new.incident_id;
END;

CREATE TRIGGER incident_parent_words_changed AFTER UPDATE OF child, parent, response, reason ON incident_parent
BEGIN
	INSERT INTO incident_words_fts(incident_words_fts, rowid, text)
	SELECT 'delete', (i.seq << 37) | 17179869184 | old.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(old.child, '') || char(10) || coalesce(old.parent, '') || char(10) || coalesce(old.response, '') || char(10) || coalesce(old.reason, ''), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe')
	FROM incident AS i WHERE i.id = old.incident_id;
	INSERT INTO incident_words_fts(rowid, text)
	SELECT (i.seq << 37) | 17179869184 | new.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(new.child, '') || char(10) || coalesce(new.parent, '') || char(10) || coalesce(new.response, '') || char(10) || coalesce(new.reason, ''), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe')
	FROM incident AS i WHERE i.id = new.incident_id;
END;

CREATE TRIGGER incident_parent_words_dropped AFTER DELETE ON incident_parent
BEGIN
	INSERT INTO incident_words_fts(incident_words_fts, rowid, text)
	SELECT 'delete', (i.seq << 37) | 17179869184 | old.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(old.child, '') || char(10) || coalesce(old.parent, '') || char(10) || coalesce(old.response, '') || char(10) || coalesce(old.reason, ''), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe')
	FROM incident AS i WHERE i.id = old.incident_id;
END;

CREATE TRIGGER incident_parent_words_put AFTER INSERT ON incident_parent
BEGIN
	INSERT INTO incident_words_fts(rowid, text)
	SELECT (i.seq << 37) | 17179869184 | new.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(new.child, '') || char(10) || coalesce(new.parent, '') || char(10) || coalesce(new.response, '') || char(10) || coalesce(new.reason, ''), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe')
	FROM incident AS i WHERE i.id = new.incident_id;
END;

CREATE TRIGGER incident_person_words_changed AFTER UPDATE OF name, class_name, note ON incident_person
BEGIN
	INSERT INTO incident_words_fts(incident_words_fts, rowid, text)
	SELECT 'delete', (i.seq << 37) | 4294967296 | old.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(old.name, '') || char(10) || coalesce(old.class_name, '') || char(10) || coalesce(old.note, ''), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe')
	FROM incident AS i WHERE i.id = old.incident_id;
	INSERT INTO incident_words_fts(rowid, text)
	SELECT (i.seq << 37) | 4294967296 | new.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(new.name, '') || char(10) || coalesce(new.class_name, '') || char(10) || coalesce(new.note, ''), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe')
	FROM incident AS i WHERE i.id = new.incident_id;
END;

CREATE TRIGGER incident_person_words_dropped AFTER DELETE ON incident_person
BEGIN
	INSERT INTO incident_words_fts(incident_words_fts, rowid, text)
	SELECT 'delete', (i.seq << 37) | 4294967296 | old.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(old.name, '') || char(10) || coalesce(old.class_name, '') || char(10) || coalesce(old.note, ''), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe')
	FROM incident AS i WHERE i.id = old.incident_id;
END;

CREATE TRIGGER incident_person_words_put AFTER INSERT ON incident_person
BEGIN
	INSERT INTO incident_words_fts(rowid, text)
	SELECT (i.seq << 37) | 4294967296 | new.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(new.name, '') || char(10) || coalesce(new.class_name, '') || char(10) || coalesce(new.note, ''), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe')
	FROM incident AS i WHERE i.id = new.incident_id;
END;

CREATE TRIGGER incident_words_changed AFTER UPDATE OF what_happened, own_words, place, device_note, site, outcome, follow_up ON incident
BEGIN
	INSERT INTO incident_words_fts(incident_words_fts, rowid, text)
	SELECT 'delete', (old.seq << 37) | 0 | old.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(old.what_happened, '') || char(10) || coalesce(old.own_words, '') || char(10) || coalesce(old.place, '') || char(10) || coalesce(old.device_note, '') || char(10) || coalesce(old.site, '') || char(10) || coalesce(old.outcome, '') || char(10) || coalesce(old.follow_up, '') || char(10) || CASE WHEN old.number < 10000 THEN printf('%02d-%03d', old.year_start % 100, old.number) ELSE printf('%02d-S%04d', old.year_start % 100, old.number - 10000) END, 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe');
	INSERT INTO incident_words_fts(rowid, text)
	SELECT (i.seq << 37) | 0 | new.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(new.what_happened, '') || char(10) || coalesce(new.own_words, '') || char(10) || coalesce(new.place, '') || char(10) || coalesce(new.device_note, '') || char(10) || coalesce(new.site, '') || char(10) || coalesce(new.outcome, '') || char(10) || coalesce(new.follow_up, '') || char(10) || CASE WHEN new.number < 10000 THEN printf('%02d-%03d', new.year_start % 100, new.number) ELSE printf('%02d-S%04d', new.year_start % 100, new.number - 10000) END, 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe')
	FROM incident AS i WHERE i.seq = new.seq;
END;

CREATE TRIGGER incident_words_dropped AFTER DELETE ON incident
BEGIN
	INSERT INTO incident_words_fts(incident_words_fts, rowid, text)
	SELECT 'delete', (old.seq << 37) | 0 | old.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(old.what_happened, '') || char(10) || coalesce(old.own_words, '') || char(10) || coalesce(old.place, '') || char(10) || coalesce(old.device_note, '') || char(10) || coalesce(old.site, '') || char(10) || coalesce(old.outcome, '') || char(10) || coalesce(old.follow_up, '') || char(10) || CASE WHEN old.number < 10000 THEN printf('%02d-%03d', old.year_start % 100, old.number) ELSE printf('%02d-S%04d', old.year_start % 100, old.number - 10000) END, 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe');
END;

CREATE TRIGGER incident_words_put AFTER INSERT ON incident
BEGIN
	INSERT INTO incident_words_fts(rowid, text)
	SELECT (i.seq << 37) | 0 | new.seq,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(new.what_happened, '') || char(10) || coalesce(new.own_words, '') || char(10) || coalesce(new.place, '') || char(10) || coalesce(new.device_note, '') || char(10) || coalesce(new.site, '') || char(10) || coalesce(new.outcome, '') || char(10) || coalesce(new.follow_up, '') || char(10) || CASE WHEN new.number < 10000 THEN printf('%02d-%03d', new.year_start % 100, new.number) ELSE printf('%02d-S%04d', new.year_start % 100, new.number - 10000) END, 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'Ł', 'l'), 'Ø', 'o'), 'Đ', 'd'), 'Ð', 'd'), 'Þ', 'th'), 'Æ', 'ae'), 'Œ', 'oe')
	FROM incident AS i WHERE i.seq = new.seq;
END;

CREATE TRIGGER locked_check_not_changed BEFORE UPDATE ON locked_check
WHEN NOT (new.seq IS old.seq
	AND new.id IS old.id
	AND new.kind IS old.kind
	AND new.day IS old.day
	AND new.who IS old.who
	AND new.strikes IS old.strikes
	AND new.written_at IS old.written_at
	AND new.written_by IS old.written_by
	AND new.subject IS ''
	AND new.text IS '')
BEGIN
	SELECT RAISE(ABORT, 'a row of locked_check is never changed');
END;

CREATE TRIGGER locked_check_not_deleted BEFORE DELETE ON locked_check
BEGIN
	SELECT RAISE(ABORT, 'a row of locked_check is never changed');
END;

CREATE TRIGGER locked_governors_edition_not_changed BEFORE UPDATE ON locked_governors_edition
WHEN NOT (new.seq IS old.seq
	AND new.id IS old.id
	AND new.year_start IS old.year_start
	AND new.term IS old.term
	AND new.made_at IS old.made_at
	AND new.made_by IS old.made_by
	AND new.shown IS old.shown
	AND new.packets IS old.packets)
BEGIN
	SELECT RAISE(ABORT, 'a row of locked_governors_edition is never changed');
END;

CREATE TRIGGER locked_governors_edition_not_deleted BEFORE DELETE ON locked_governors_edition
BEGIN
	SELECT RAISE(ABORT, 'a row of locked_governors_edition is never changed');
END;

CREATE TRIGGER locked_inspection_count_not_changed BEFORE UPDATE ON locked_inspection_count
WHEN NOT (new.seq IS old.seq
	AND new.id IS old.id
	AND new.made_at IS old.made_at
	AND new.made_by IS old.made_by
	AND new.packets IS old.packets)
BEGIN
	SELECT RAISE(ABORT, 'a row of locked_inspection_count is never changed');
END;

CREATE TRIGGER locked_inspection_count_not_deleted BEFORE DELETE ON locked_inspection_count
BEGIN
	SELECT RAISE(ABORT, 'a row of locked_inspection_count is never changed');
END;

CREATE TRIGGER locked_log_reading_not_changed BEFORE UPDATE ON locked_log_reading
WHEN NOT (new.seq IS old.seq
	AND new.id IS old.id
	AND new.kind IS old.kind
	AND new.day IS old.day
	AND new.who IS old.who
	AND new.first IS old.first
	AND new.last IS old.last
	AND new.incidents IS old.incidents
	AND new.written_at IS old.written_at
	AND new.written_by IS old.written_by
	AND new.text IS '')
BEGIN
	SELECT RAISE(ABORT, 'a row of locked_log_reading is never changed');
END;

CREATE TRIGGER locked_log_reading_not_deleted BEFORE DELETE ON locked_log_reading
BEGIN
	SELECT RAISE(ABORT, 'a row of locked_log_reading is never changed');
END;

INSERT INTO incident_words_fts(incident_words_fts, rank) VALUES('secure-delete', 1);

PRAGMA user_version=1;

