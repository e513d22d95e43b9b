CREATE TABLE action_point_action (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	what VARCHAR NOT NULL,
	owner VARCHAR NOT NULL,
	due_on DATE,
	done_on DATE,
	outcome VARCHAR NOT NULL,
	made_at VARCHAR(32) NOT NULL,
	made_by VARCHAR NOT NULL,
	CONSTRAINT pk_action_point_action PRIMARY KEY (seq),
	CONSTRAINT uq_action_point_action_id UNIQUE (id)
);

CREATE TABLE action_point_cycle (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	"key" VARCHAR NOT NULL,
	rule VARCHAR NOT NULL,
	CONSTRAINT pk_action_point_cycle PRIMARY KEY (seq),
	CONSTRAINT uq_action_point_cycle_id UNIQUE (id),
	CONSTRAINT uq_action_point_cycle_key UNIQUE ("key")
);

CREATE TABLE action_point_duty_done (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	duty_id VARCHAR NOT NULL,
	done_on DATE NOT NULL,
	"by" VARCHAR NOT NULL,
	note VARCHAR NOT NULL,
	recorded_at VARCHAR(32) NOT NULL,
	recorded_by VARCHAR NOT NULL,
	CONSTRAINT pk_action_point_duty_done PRIMARY KEY (seq),
	CONSTRAINT uq_action_point_duty_done_id UNIQUE (id)
);

CREATE TABLE action_point_evidence (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	review_id VARCHAR(36) NOT NULL,
	title VARCHAR NOT NULL,
	pages INTEGER NOT NULL,
	digest VARCHAR NOT NULL,
	file_name VARCHAR NOT NULL,
	filed_on DATE NOT NULL,
	filed_at VARCHAR(32) NOT NULL,
	filed_by VARCHAR NOT NULL,
	removed_at VARCHAR(32),
	removed_by VARCHAR NOT NULL,
	removed_why VARCHAR NOT NULL,
	CONSTRAINT pk_action_point_evidence PRIMARY KEY (seq),
	CONSTRAINT uq_action_point_evidence_id UNIQUE (id),
	CONSTRAINT fk_action_point_evidence_review_id_action_point_review FOREIGN KEY(review_id) REFERENCES action_point_review (id)
);

CREATE TABLE action_point_plan (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	point_id VARCHAR NOT NULL,
	next_due DATE,
	CONSTRAINT pk_action_point_plan PRIMARY KEY (seq),
	CONSTRAINT uq_action_point_plan_id UNIQUE (id),
	CONSTRAINT uq_action_point_plan_point_id UNIQUE (point_id)
);

CREATE TABLE action_point_review (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	point_id VARCHAR NOT NULL,
	actioned_by VARCHAR NOT NULL,
	done_on DATE,
	last_reviewed DATE,
	comments VARCHAR NOT NULL,
	next_due DATE,
	recorded_at VARCHAR(32) NOT NULL,
	recorded_by VARCHAR NOT NULL,
	corrects VARCHAR NOT NULL,
	reason VARCHAR NOT NULL,
	CONSTRAINT pk_action_point_review PRIMARY KEY (seq),
	CONSTRAINT uq_action_point_review_id UNIQUE (id)
);

CREATE TABLE action_point_review_item (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	review_id VARCHAR(36) NOT NULL,
	name VARCHAR NOT NULL,
	owner VARCHAR NOT NULL,
	comments VARCHAR NOT NULL,
	location VARCHAR NOT NULL,
	place VARCHAR NOT NULL,
	applies BOOLEAN NOT NULL,
	last_reviewed DATE,
	next_due DATE,
	CONSTRAINT pk_action_point_review_item PRIMARY KEY (seq),
	CONSTRAINT uq_action_point_review_item_id UNIQUE (id),
	CONSTRAINT fk_action_point_review_item_review_id_action_point_review FOREIGN KEY(review_id) REFERENCES action_point_review (id) ON DELETE CASCADE
);

CREATE TABLE adult_slot (
	year INTEGER NOT NULL,
	adult_seq INTEGER NOT NULL,
	agreement_seq INTEGER NOT NULL,
	status VARCHAR NOT NULL,
	signed_on DATE,
	version_seq INTEGER,
	how VARCHAR NOT NULL,
	marked_by VARCHAR NOT NULL,
	marked_at VARCHAR(32),
	issued_on DATE,
	reminded INTEGER NOT NULL,
	reminded_on DATE,
	copy_on DATE,
	CONSTRAINT pk_adult_slot PRIMARY KEY (year, adult_seq, agreement_seq),
	CONSTRAINT fk_adult_slot_adult_seq_staff_member FOREIGN KEY(adult_seq) REFERENCES staff_member (seq),
	CONSTRAINT fk_adult_slot_agreement_seq_agreement FOREIGN KEY(agreement_seq) REFERENCES agreement (seq),
	CONSTRAINT fk_adult_slot_version_seq_agreement_version FOREIGN KEY(version_seq) REFERENCES agreement_version (seq)
)
 WITHOUT ROWID;

CREATE TABLE agreement (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	"key" VARCHAR NOT NULL,
	audience VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	short VARCHAR NOT NULL,
	yearly BOOLEAN NOT NULL,
	child_signs BOOLEAN NOT NULL,
	parent_signs BOOLEAN NOT NULL,
	year_groups VARCHAR NOT NULL,
	position INTEGER NOT NULL,
	in_use BOOLEAN NOT NULL,
	CONSTRAINT pk_agreement PRIMARY KEY (seq),
	CONSTRAINT uq_agreement_id UNIQUE (id),
	CONSTRAINT uq_agreement_key UNIQUE ("key")
);

CREATE TABLE agreement_choice (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	"key" VARCHAR NOT NULL,
	in_use BOOLEAN NOT NULL,
	yearly BOOLEAN NOT NULL,
	year_groups VARCHAR NOT NULL,
	CONSTRAINT pk_agreement_choice PRIMARY KEY (seq),
	CONSTRAINT uq_agreement_choice_id UNIQUE (id),
	CONSTRAINT uq_agreement_choice_key UNIQUE ("key")
);

CREATE TABLE agreement_translation (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	agreement_id VARCHAR(36) NOT NULL,
	version INTEGER NOT NULL,
	language VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	note VARCHAR NOT NULL,
	"by" VARCHAR NOT NULL,
	at VARCHAR(32) NOT NULL,
	CONSTRAINT pk_agreement_translation PRIMARY KEY (seq),
	CONSTRAINT uq_agreement_translation_agreement_id_version_language UNIQUE (agreement_id, version, language),
	CONSTRAINT uq_agreement_translation_id UNIQUE (id),
	CONSTRAINT fk_agreement_translation_agreement_id_agreement FOREIGN KEY(agreement_id) REFERENCES agreement (id)
);

CREATE TABLE agreement_version (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	agreement_id VARCHAR(36) NOT NULL,
	number INTEGER NOT NULL,
	digest VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	adopted_on DATE NOT NULL,
	body VARCHAR NOT NULL,
	again VARCHAR NOT NULL,
	again_from DATE,
	why VARCHAR NOT NULL,
	adoption_id VARCHAR NOT NULL,
	asked_again INTEGER NOT NULL,
	CONSTRAINT pk_agreement_version PRIMARY KEY (seq),
	CONSTRAINT uq_agreement_version_agreement_id_number UNIQUE (agreement_id, number),
	CONSTRAINT uq_agreement_version_id UNIQUE (id),
	CONSTRAINT fk_agreement_version_agreement_id_agreement FOREIGN KEY(agreement_id) REFERENCES agreement (id)
);

CREATE TABLE chase_entry (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	pupil_id VARCHAR(36) NOT NULL,
	agreement_id VARCHAR(36) NOT NULL,
	year INTEGER NOT NULL,
	"on" DATE NOT NULL,
	rung INTEGER NOT NULL,
	how VARCHAR NOT NULL,
	"by" VARCHAR NOT NULL,
	reached BOOLEAN NOT NULL,
	said VARCHAR NOT NULL,
	next_step VARCHAR NOT NULL,
	wait_until DATE,
	taken_back_at VARCHAR(32),
	CONSTRAINT pk_chase_entry PRIMARY KEY (seq),
	CONSTRAINT uq_chase_entry_id UNIQUE (id),
	CONSTRAINT fk_chase_entry_pupil_id_pupil FOREIGN KEY(pupil_id) REFERENCES pupil (id),
	CONSTRAINT fk_chase_entry_agreement_id_agreement FOREIGN KEY(agreement_id) REFERENCES agreement (id)
);

CREATE TABLE checklist_item (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	item_id VARCHAR NOT NULL,
	list_id VARCHAR NOT NULL,
	own BOOLEAN NOT NULL,
	text VARCHAR NOT NULL,
	shipped VARCHAR NOT NULL,
	origin VARCHAR NOT NULL,
	place INTEGER NOT NULL,
	retired BOOLEAN NOT NULL,
	CONSTRAINT pk_checklist_item PRIMARY KEY (seq),
	CONSTRAINT uq_checklist_item_id UNIQUE (id),
	CONSTRAINT uq_checklist_item_item_id UNIQUE (item_id)
);

CREATE TABLE checklist_level (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	part_id VARCHAR NOT NULL,
	year INTEGER NOT NULL,
	term INTEGER NOT NULL,
	level INTEGER NOT NULL,
	day DATE NOT NULL,
	who VARCHAR NOT NULL,
	evidence VARCHAR NOT NULL,
	recorded_at VARCHAR(32) NOT NULL,
	recorded_by VARCHAR NOT NULL,
	taken_back BOOLEAN NOT NULL,
	CONSTRAINT pk_checklist_level PRIMARY KEY (seq),
	CONSTRAINT uq_checklist_level_id UNIQUE (id)
);

CREATE TABLE checklist_list (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	list_id VARCHAR NOT NULL,
	own BOOLEAN NOT NULL,
	title VARCHAR NOT NULL,
	about VARCHAR NOT NULL,
	copied_from VARCHAR NOT NULL,
	retired BOOLEAN NOT NULL,
	CONSTRAINT pk_checklist_list PRIMARY KEY (seq),
	CONSTRAINT uq_checklist_list_id UNIQUE (id),
	CONSTRAINT uq_checklist_list_list_id UNIQUE (list_id)
);

CREATE TABLE checklist_tick (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	list_id VARCHAR NOT NULL,
	item_id VARCHAR NOT NULL,
	words VARCHAR NOT NULL,
	state VARCHAR NOT NULL,
	who VARCHAR NOT NULL,
	day DATE NOT NULL,
	comment VARCHAR NOT NULL,
	owner VARCHAR NOT NULL,
	due_on DATE,
	action_id VARCHAR NOT NULL,
	recorded_at VARCHAR(32) NOT NULL,
	recorded_by VARCHAR NOT NULL,
	taken_back BOOLEAN NOT NULL,
	CONSTRAINT pk_checklist_tick PRIMARY KEY (seq),
	CONSTRAINT uq_checklist_tick_id UNIQUE (id)
);

CREATE TABLE child_look (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	pupil_id VARCHAR(36) NOT NULL,
	look VARCHAR NOT NULL,
	language VARCHAR NOT NULL,
	CONSTRAINT pk_child_look PRIMARY KEY (seq),
	CONSTRAINT uq_child_look_id UNIQUE (id),
	CONSTRAINT uq_child_look_pupil_id UNIQUE (pupil_id),
	CONSTRAINT fk_child_look_pupil_id_pupil FOREIGN KEY(pupil_id) REFERENCES pupil (id) ON DELETE CASCADE
);

CREATE TABLE concern_slip (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	number INTEGER NOT NULL,
	written_at VARCHAR(32) NOT NULL,
	boxes BLOB NOT NULL,
	content BLOB NOT NULL,
	mine BLOB NOT NULL,
	CONSTRAINT pk_concern_slip PRIMARY KEY (seq),
	CONSTRAINT uq_concern_slip_id UNIQUE (id),
	CONSTRAINT uq_concern_slip_number UNIQUE (number)
);

CREATE TABLE concern_slip_state (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	slip_id VARCHAR(36) NOT NULL,
	collected_at VARCHAR(32) NOT NULL,
	reply BLOB NOT NULL,
	CONSTRAINT pk_concern_slip_state PRIMARY KEY (seq),
	CONSTRAINT uq_concern_slip_state_id UNIQUE (id),
	CONSTRAINT uq_concern_slip_state_slip_id UNIQUE (slip_id),
	CONSTRAINT fk_concern_slip_state_slip_id_concern_slip FOREIGN KEY(slip_id) REFERENCES concern_slip (id)
);

CREATE TABLE contact_entry (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	slot_id VARCHAR NOT NULL,
	person VARCHAR NOT NULL,
	role VARCHAR NOT NULL,
	organisation VARCHAR NOT NULL,
	email VARCHAR NOT NULL,
	notes VARCHAR NOT NULL,
	last_checked_on DATE,
	checked_by VARCHAR NOT NULL,
	web VARCHAR NOT NULL,
	origin VARCHAR NOT NULL,
	CONSTRAINT pk_contact_entry PRIMARY KEY (seq),
	CONSTRAINT uq_contact_entry_id UNIQUE (id)
);

CREATE TABLE contact_group_setting (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	group_id VARCHAR NOT NULL,
	x DOUBLE,
	y DOUBLE,
	label VARCHAR NOT NULL,
	CONSTRAINT pk_contact_group_setting PRIMARY KEY (seq),
	CONSTRAINT uq_contact_group_setting_id UNIQUE (id),
	CONSTRAINT uq_contact_group_setting_group_id UNIQUE (group_id)
);

CREATE TABLE contact_link (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	from_key VARCHAR NOT NULL,
	to_key VARCHAR NOT NULL,
	label VARCHAR NOT NULL,
	CONSTRAINT pk_contact_link PRIMARY KEY (seq),
	CONSTRAINT uq_contact_link_from_key_to_key UNIQUE (from_key, to_key),
	CONSTRAINT uq_contact_link_id UNIQUE (id)
);

CREATE TABLE contact_number (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	entry_id VARCHAR(36) NOT NULL,
	number VARCHAR NOT NULL,
	hours VARCHAR NOT NULL,
	days VARCHAR NOT NULL,
	dead_on DATE,
	CONSTRAINT pk_contact_number PRIMARY KEY (seq),
	CONSTRAINT uq_contact_number_id UNIQUE (id),
	CONSTRAINT fk_contact_number_entry_id_contact_entry FOREIGN KEY(entry_id) REFERENCES contact_entry (id) ON DELETE CASCADE
);

CREATE TABLE contact_slot_setting (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	slot_id VARCHAR NOT NULL,
	shown BOOLEAN,
	x DOUBLE,
	y DOUBLE,
	label VARCHAR NOT NULL,
	CONSTRAINT pk_contact_slot_setting PRIMARY KEY (seq),
	CONSTRAINT uq_contact_slot_setting_id UNIQUE (id),
	CONSTRAINT uq_contact_slot_setting_slot_id UNIQUE (slot_id)
);

CREATE TABLE governors_published (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	edition_id TEXT NOT NULL,
	shown TEXT NOT NULL,
	published_at VARCHAR(32) NOT NULL,
	published_by TEXT NOT NULL,
	signed_with TEXT NOT NULL,
	signature BLOB NOT NULL,
	CONSTRAINT pk_governors_published PRIMARY KEY (seq),
	CONSTRAINT uq_governors_published_id UNIQUE (id),
	CONSTRAINT uq_governors_published_edition_id UNIQUE (edition_id)
);

CREATE TABLE guidance_check (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	year_start INTEGER NOT NULL,
	item TEXT NOT NULL,
	digest TEXT NOT NULL,
	note TEXT NOT NULL,
	checked_at VARCHAR(32) NOT NULL,
	checked_by TEXT NOT NULL,
	taken_back BOOLEAN NOT NULL,
	CONSTRAINT pk_guidance_check PRIMARY KEY (seq),
	CONSTRAINT uq_guidance_check_id UNIQUE (id)
);

CREATE TABLE heading_memory (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	fingerprint VARCHAR NOT NULL,
	mapping VARCHAR NOT NULL,
	CONSTRAINT pk_heading_memory PRIMARY KEY (seq),
	CONSTRAINT uq_heading_memory_id UNIQUE (id),
	CONSTRAINT uq_heading_memory_fingerprint UNIQUE (fingerprint)
);

CREATE TABLE home_letter (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	letter_key VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	audience VARCHAR NOT NULL,
	text TEXT NOT NULL,
	given TEXT NOT NULL,
	head_id VARCHAR(36) NOT NULL,
	sheets INTEGER NOT NULL,
	search VARCHAR NOT NULL,
	printed_at VARCHAR(32) NOT NULL,
	printed_by VARCHAR NOT NULL,
	sent_at VARCHAR(32),
	sent_by VARCHAR NOT NULL,
	sent_how VARCHAR NOT NULL,
	taken_back_at VARCHAR(32),
	CONSTRAINT pk_home_letter PRIMARY KEY (seq),
	CONSTRAINT uq_home_letter_id UNIQUE (id),
	CONSTRAINT fk_home_letter_head_id_letter_head FOREIGN KEY(head_id) REFERENCES letter_head (id)
);

CREATE TABLE home_letter_sheet (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	letter_id VARCHAR(36) NOT NULL,
	person_id VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	class_name VARCHAR NOT NULL,
	envelope VARCHAR NOT NULL,
	personal TEXT NOT NULL,
	search VARCHAR NOT NULL,
	CONSTRAINT pk_home_letter_sheet PRIMARY KEY (seq),
	CONSTRAINT uq_home_letter_sheet_id UNIQUE (id),
	CONSTRAINT fk_home_letter_sheet_letter_id_home_letter FOREIGN KEY(letter_id) REFERENCES home_letter (id)
);

CREATE TABLE image_line (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	pupil_seq INTEGER NOT NULL,
	kind VARCHAR NOT NULL,
	use VARCHAR NOT NULL,
	answer VARCHAR NOT NULL,
	from_on DATE NOT NULL,
	limits VARCHAR NOT NULL,
	note VARCHAR NOT NULL,
	words VARCHAR NOT NULL,
	version INTEGER NOT NULL,
	how VARCHAR NOT NULL,
	told_by VARCHAR NOT NULL,
	taken_by VARCHAR NOT NULL,
	"by" VARCHAR NOT NULL,
	at VARCHAR(32) NOT NULL,
	taken_back_at VARCHAR(32),
	struck_by VARCHAR NOT NULL,
	struck_why VARCHAR NOT NULL,
	CONSTRAINT pk_image_line PRIMARY KEY (seq),
	CONSTRAINT uq_image_line_id UNIQUE (id),
	CONSTRAINT fk_image_line_pupil_seq_pupil FOREIGN KEY(pupil_seq) REFERENCES pupil (seq)
);

CREATE TABLE image_store (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	"where" VARCHAR NOT NULL,
	what VARCHAR NOT NULL,
	who VARCHAR NOT NULL,
	delete_by DATE,
	deleted_on DATE,
	deleted_by VARCHAR NOT NULL,
	note VARCHAR NOT NULL,
	removed_at VARCHAR(32),
	CONSTRAINT pk_image_store PRIMARY KEY (seq),
	CONSTRAINT uq_image_store_id UNIQUE (id)
);

CREATE TABLE image_task (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	pupil_seq INTEGER NOT NULL,
	use VARCHAR NOT NULL,
	what VARCHAR NOT NULL,
	why VARCHAR NOT NULL,
	since DATE NOT NULL,
	known_on DATE,
	due_on DATE NOT NULL,
	done_on DATE,
	done_by VARCHAR NOT NULL,
	done_note VARCHAR NOT NULL,
	dropped_at VARCHAR(32),
	back_on DATE,
	CONSTRAINT pk_image_task PRIMARY KEY (seq),
	CONSTRAINT uq_image_task_id UNIQUE (id),
	CONSTRAINT fk_image_task_pupil_seq_pupil FOREIGN KEY(pupil_seq) REFERENCES pupil (seq)
);

CREATE TABLE image_trip (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	title VARCHAR NOT NULL,
	"on" DATE NOT NULL,
	removed_at VARCHAR(32),
	CONSTRAINT pk_image_trip PRIMARY KEY (seq),
	CONSTRAINT uq_image_trip_id UNIQUE (id)
);

CREATE TABLE image_trip_pupil (
	trip_id VARCHAR(36) NOT NULL,
	pupil_seq INTEGER NOT NULL,
	CONSTRAINT pk_image_trip_pupil PRIMARY KEY (trip_id, pupil_seq),
	CONSTRAINT fk_image_trip_pupil_trip_id_image_trip FOREIGN KEY(trip_id) REFERENCES image_trip (id),
	CONSTRAINT fk_image_trip_pupil_pupil_seq_pupil FOREIGN KEY(pupil_seq) REFERENCES pupil (seq)
)
 WITHOUT ROWID;

CREATE TABLE kept_paper_page (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	owner_kind VARCHAR NOT NULL,
	owner_key VARCHAR NOT NULL,
	number INTEGER NOT NULL,
	width INTEGER NOT NULL,
	height INTEGER NOT NULL,
	digest VARCHAR NOT NULL,
	packed BLOB,
	CONSTRAINT pk_kept_paper_page PRIMARY KEY (seq),
	CONSTRAINT uq_kept_paper_page_owner_kind_owner_key_number UNIQUE (owner_kind, owner_key, number),
	CONSTRAINT uq_kept_paper_page_id UNIQUE (id)
);

CREATE TABLE letter_head (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	digest VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	lines VARCHAR NOT NULL,
	logo BLOB,
	CONSTRAINT pk_letter_head PRIMARY KEY (seq),
	CONSTRAINT uq_letter_head_id UNIQUE (id),
	CONSTRAINT uq_letter_head_digest UNIQUE (digest)
);

CREATE TABLE letter_template (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	"key" VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	about VARCHAR NOT NULL,
	text TEXT NOT NULL,
	based_on VARCHAR NOT NULL,
	in_use BOOLEAN NOT NULL,
	CONSTRAINT pk_letter_template PRIMARY KEY (seq),
	CONSTRAINT uq_letter_template_id UNIQUE (id),
	CONSTRAINT uq_letter_template_key UNIQUE ("key")
);

CREATE TABLE letter_template_change (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	template_id VARCHAR(36) NOT NULL,
	number INTEGER NOT NULL,
	at VARCHAR(32) NOT NULL,
	"by" VARCHAR NOT NULL,
	what VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	about VARCHAR NOT NULL,
	text TEXT NOT NULL,
	CONSTRAINT pk_letter_template_change PRIMARY KEY (seq),
	CONSTRAINT uq_letter_template_change_template_id_number UNIQUE (template_id, number),
	CONSTRAINT uq_letter_template_change_id UNIQUE (id),
	CONSTRAINT fk_letter_template_change_template_id_letter_template FOREIGN KEY(template_id) REFERENCES letter_template (id)
);

CREATE TABLE office_audit (
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
	CONSTRAINT pk_office_audit PRIMARY KEY (seq),
	CONSTRAINT uq_office_audit_id UNIQUE (id),
	CONSTRAINT uq_office_audit_previous UNIQUE (previous)
);

CREATE TABLE office_draft (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	account_id VARCHAR(36) NOT NULL,
	place VARCHAR(200) NOT NULL,
	at VARCHAR(32) NOT NULL,
	sealed BLOB NOT NULL,
	CONSTRAINT pk_office_draft PRIMARY KEY (seq),
	CONSTRAINT uq_office_draft_account_id_place UNIQUE (account_id, place),
	CONSTRAINT uq_office_draft_id UNIQUE (id)
);

CREATE TABLE office_pin (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	kind VARCHAR(10) NOT NULL,
	ref VARCHAR(36) NOT NULL,
	public BLOB NOT NULL,
	at VARCHAR(32) NOT NULL,
	CONSTRAINT pk_office_pin PRIMARY KEY (seq),
	CONSTRAINT uq_office_pin_kind_ref UNIQUE (kind, ref),
	CONSTRAINT uq_office_pin_id UNIQUE (id)
);

CREATE TABLE own_contact_group (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	label VARCHAR NOT NULL,
	CONSTRAINT pk_own_contact_group PRIMARY KEY (seq),
	CONSTRAINT uq_own_contact_group_id UNIQUE (id)
);

CREATE TABLE own_contact_slot (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	group_id VARCHAR NOT NULL,
	label VARCHAR NOT NULL,
	CONSTRAINT pk_own_contact_slot PRIMARY KEY (seq),
	CONSTRAINT uq_own_contact_slot_id UNIQUE (id)
);

CREATE TABLE parent (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	pupil_id VARCHAR(36) NOT NULL,
	name VARCHAR NOT NULL,
	relationship VARCHAR NOT NULL,
	salutation VARCHAR NOT NULL,
	addressee VARCHAR NOT NULL,
	address VARCHAR NOT NULL,
	telephone VARCHAR NOT NULL,
	email VARCHAR NOT NULL,
	priority INTEGER NOT NULL,
	parental_responsibility BOOLEAN,
	court_order BOOLEAN NOT NULL,
	CONSTRAINT pk_parent PRIMARY KEY (seq),
	CONSTRAINT uq_parent_id UNIQUE (id),
	CONSTRAINT fk_parent_pupil_id_pupil FOREIGN KEY(pupil_id) REFERENCES pupil (id) ON DELETE CASCADE
);

CREATE TABLE print_run (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	at VARCHAR(32) NOT NULL,
	"by" VARCHAR NOT NULL,
	paper VARCHAR NOT NULL,
	about VARCHAR NOT NULL,
	versions VARCHAR NOT NULL,
	letters INTEGER NOT NULL,
	spares INTEGER NOT NULL,
	first INTEGER NOT NULL,
	last INTEGER NOT NULL,
	whole INTEGER NOT NULL,
	CONSTRAINT pk_print_run PRIMARY KEY (seq),
	CONSTRAINT uq_print_run_id UNIQUE (id)
);

CREATE TABLE print_run_class (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	run_id VARCHAR(36) NOT NULL,
	class_id VARCHAR(36) NOT NULL,
	letters INTEGER NOT NULL,
	first INTEGER NOT NULL,
	last INTEGER NOT NULL,
	CONSTRAINT pk_print_run_class PRIMARY KEY (seq),
	CONSTRAINT uq_print_run_class_id UNIQUE (id),
	CONSTRAINT fk_print_run_class_run_id_print_run FOREIGN KEY(run_id) REFERENCES print_run (id),
	CONSTRAINT fk_print_run_class_class_id_school_class FOREIGN KEY(class_id) REFERENCES school_class (id)
);

CREATE TABLE pupil (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	upn VARCHAR NOT NULL,
	surname VARCHAR NOT NULL,
	forename VARCHAR NOT NULL,
	known_as VARCHAR NOT NULL,
	born DATE,
	class_id VARCHAR(36),
	year_group VARCHAR NOT NULL,
	joined_on DATE,
	left_on DATE,
	telephone_only BOOLEAN NOT NULL,
	ask_dsl_first BOOLEAN NOT NULL,
	CONSTRAINT pk_pupil PRIMARY KEY (seq),
	CONSTRAINT uq_pupil_id UNIQUE (id),
	CONSTRAINT fk_pupil_class_id_school_class FOREIGN KEY(class_id) REFERENCES school_class (id)
);

CREATE TABLE regional_statement (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	said_by VARCHAR NOT NULL,
	part VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	keys VARCHAR NOT NULL,
	added_on DATE NOT NULL,
	ended_on DATE,
	CONSTRAINT pk_regional_statement PRIMARY KEY (seq),
	CONSTRAINT uq_regional_statement_id UNIQUE (id)
);

CREATE TABLE register_slot (
	year INTEGER NOT NULL,
	pupil_seq INTEGER NOT NULL,
	agreement_seq INTEGER NOT NULL,
	class_seq INTEGER,
	status VARCHAR NOT NULL,
	child_on DATE,
	parent_on DATE,
	returned_on DATE,
	version_seq INTEGER,
	how VARCHAR,
	marked_by VARCHAR NOT NULL,
	marked_at VARCHAR(32),
	issued_on DATE,
	rung INTEGER NOT NULL,
	chased_on DATE,
	talked_on DATE,
	wait_until DATE,
	CONSTRAINT pk_register_slot PRIMARY KEY (year, pupil_seq, agreement_seq),
	CONSTRAINT fk_register_slot_pupil_seq_pupil FOREIGN KEY(pupil_seq) REFERENCES pupil (seq),
	CONSTRAINT fk_register_slot_agreement_seq_agreement FOREIGN KEY(agreement_seq) REFERENCES agreement (seq),
	CONSTRAINT fk_register_slot_class_seq_school_class FOREIGN KEY(class_seq) REFERENCES school_class (seq) ON DELETE SET NULL,
	CONSTRAINT fk_register_slot_version_seq_agreement_version FOREIGN KEY(version_seq) REFERENCES agreement_version (seq)
)
 WITHOUT ROWID;

CREATE TABLE reminder_translation (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	letter_key VARCHAR NOT NULL,
	digest VARCHAR NOT NULL,
	english VARCHAR NOT NULL,
	language VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	"by" VARCHAR NOT NULL,
	at VARCHAR(32) NOT NULL,
	CONSTRAINT pk_reminder_translation PRIMARY KEY (seq),
	CONSTRAINT uq_reminder_translation_letter_key_digest_language UNIQUE (letter_key, digest, language),
	CONSTRAINT uq_reminder_translation_id UNIQUE (id)
);

CREATE TABLE reply_file (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	digest VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	at VARCHAR(32) NOT NULL,
	"by" VARCHAR NOT NULL,
	marked INTEGER NOT NULL,
	taken_back_at VARCHAR(32),
	CONSTRAINT pk_reply_file PRIMARY KEY (seq),
	CONSTRAINT uq_reply_file_id UNIQUE (id)
);

CREATE TABLE restore_drill (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	at VARCHAR(32) NOT NULL,
	who TEXT NOT NULL,
	place TEXT NOT NULL,
	file TEXT NOT NULL,
	made_at VARCHAR(32),
	good BOOLEAN NOT NULL,
	with_sheet BOOLEAN NOT NULL,
	said TEXT NOT NULL,
	CONSTRAINT pk_restore_drill PRIMARY KEY (seq),
	CONSTRAINT uq_restore_drill_id UNIQUE (id)
);

CREATE TABLE school (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	name VARCHAR NOT NULL,
	address VARCHAR NOT NULL,
	telephone VARCHAR NOT NULL,
	email VARCHAR NOT NULL,
	head_teacher VARCHAR NOT NULL,
	logo BLOB,
	academic_year INTEGER,
	CONSTRAINT pk_school PRIMARY KEY (seq),
	CONSTRAINT uq_school_id UNIQUE (id)
);

CREATE TABLE school_class (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	name VARCHAR NOT NULL,
	year_group VARCHAR NOT NULL,
	academic_year INTEGER NOT NULL,
	CONSTRAINT pk_school_class PRIMARY KEY (seq),
	CONSTRAINT uq_school_class_academic_year_name UNIQUE (academic_year, name),
	CONSTRAINT uq_school_class_id UNIQUE (id)
);

CREATE TABLE setting (
	name VARCHAR(80) NOT NULL,
	value VARCHAR NOT NULL,
	CONSTRAINT pk_setting PRIMARY KEY (name)
);

CREATE TABLE signed_copy (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	owner_kind VARCHAR NOT NULL,
	owner_key VARCHAR NOT NULL,
	owner_name VARCHAR NOT NULL,
	agreement_key VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	year INTEGER NOT NULL,
	code VARCHAR NOT NULL,
	how VARCHAR NOT NULL,
	pages INTEGER NOT NULL,
	digest VARCHAR NOT NULL,
	file_name VARCHAR NOT NULL,
	filed_on DATE NOT NULL,
	filed_at VARCHAR(32) NOT NULL,
	filed_by VARCHAR NOT NULL,
	removed_at VARCHAR(32),
	removed_by VARCHAR NOT NULL,
	removed_why VARCHAR NOT NULL,
	CONSTRAINT pk_signed_copy PRIMARY KEY (seq),
	CONSTRAINT uq_signed_copy_id UNIQUE (id)
);

CREATE TABLE slip (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	code VARCHAR NOT NULL,
	pupil_id VARCHAR(36),
	adult_id VARCHAR(36),
	agreement_id VARCHAR(36) NOT NULL,
	version_id VARCHAR(36) NOT NULL,
	year INTEGER NOT NULL,
	issued_at VARCHAR(32) NOT NULL,
	superseded_at VARCHAR(32),
	CONSTRAINT pk_slip PRIMARY KEY (seq),
	CONSTRAINT ck_slip_one_person CHECK ((pupil_id IS NULL) <> (adult_id IS NULL)),
	CONSTRAINT uq_slip_id UNIQUE (id),
	CONSTRAINT uq_slip_code UNIQUE (code),
	CONSTRAINT fk_slip_pupil_id_pupil FOREIGN KEY(pupil_id) REFERENCES pupil (id),
	CONSTRAINT fk_slip_adult_id_staff_member FOREIGN KEY(adult_id) REFERENCES staff_member (id),
	CONSTRAINT fk_slip_agreement_id_agreement FOREIGN KEY(agreement_id) REFERENCES agreement (id),
	CONSTRAINT fk_slip_version_id_agreement_version FOREIGN KEY(version_id) REFERENCES agreement_version (id)
);

CREATE TABLE staff_member (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	name VARCHAR NOT NULL,
	role VARCHAR NOT NULL,
	email VARCHAR NOT NULL,
	joined_on DATE,
	left_on DATE,
	CONSTRAINT pk_staff_member PRIMARY KEY (seq),
	CONSTRAINT uq_staff_member_id UNIQUE (id)
);

CREATE TABLE term (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	name VARCHAR NOT NULL,
	first DATE NOT NULL,
	last DATE NOT NULL,
	CONSTRAINT pk_term PRIMARY KEY (seq),
	CONSTRAINT uq_term_id UNIQUE (id)
);

CREATE TABLE today_snooze (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	account_id TEXT NOT NULL,
	line TEXT NOT NULL,
	until DATE NOT NULL,
	reason TEXT NOT NULL,
	put_off_at VARCHAR(32) NOT NULL,
	CONSTRAINT pk_today_snooze PRIMARY KEY (seq),
	CONSTRAINT uq_today_snooze_account_id_line UNIQUE (account_id, line),
	CONSTRAINT uq_today_snooze_id UNIQUE (id)
);

CREATE TABLE training_entry (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	held_on DATE NOT NULL,
	topic TEXT NOT NULL,
	title TEXT NOT NULL,
	led_by TEXT NOT NULL,
	note TEXT NOT NULL,
	refresh_on DATE,
	recorded_at VARCHAR(32) NOT NULL,
	recorded_by TEXT NOT NULL,
	CONSTRAINT pk_training_entry PRIMARY KEY (seq),
	CONSTRAINT uq_training_entry_id UNIQUE (id)
);

CREATE TABLE training_person (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	entry_id VARCHAR(36) NOT NULL,
	staff_id TEXT NOT NULL,
	name TEXT NOT NULL,
	role TEXT NOT NULL,
	present BOOLEAN NOT NULL,
	CONSTRAINT pk_training_person PRIMARY KEY (seq),
	CONSTRAINT uq_training_person_id UNIQUE (id),
	CONSTRAINT fk_training_person_entry_id_training_entry FOREIGN KEY(entry_id) REFERENCES training_entry (id) ON DELETE CASCADE
);

CREATE TABLE unmatched_slip (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	typed VARCHAR NOT NULL,
	code VARCHAR NOT NULL,
	reason VARCHAR NOT NULL,
	sentence VARCHAR NOT NULL,
	at VARCHAR(32) NOT NULL,
	"by" VARCHAR NOT NULL,
	settled_at VARCHAR(32),
	settled_how VARCHAR NOT NULL,
	CONSTRAINT pk_unmatched_slip PRIMARY KEY (seq),
	CONSTRAINT uq_unmatched_slip_id UNIQUE (id)
);

CREATE TABLE wording_draft (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	"key" VARCHAR NOT NULL,
	body VARCHAR NOT NULL,
	revision INTEGER NOT NULL,
	"by" VARCHAR NOT NULL,
	at VARCHAR(32) NOT NULL,
	CONSTRAINT pk_wording_draft PRIMARY KEY (seq),
	CONSTRAINT uq_wording_draft_id UNIQUE (id),
	CONSTRAINT uq_wording_draft_key UNIQUE ("key")
);

CREATE TABLE wording_version (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	"key" VARCHAR NOT NULL,
	number INTEGER NOT NULL,
	body VARCHAR NOT NULL,
	adopted_on DATE NOT NULL,
	"by" VARCHAR NOT NULL,
	reason VARCHAR NOT NULL,
	consulted VARCHAR NOT NULL,
	understood VARCHAR NOT NULL,
	review_on DATE,
	again VARCHAR NOT NULL,
	again_why VARCHAR NOT NULL,
	CONSTRAINT pk_wording_version PRIMARY KEY (seq),
	CONSTRAINT uq_wording_version_key_number UNIQUE ("key", number),
	CONSTRAINT uq_wording_version_id UNIQUE (id)
);

CREATE TABLE year_move (
	run_seq INTEGER NOT NULL,
	pupil_seq INTEGER NOT NULL,
	from_class_seq INTEGER NOT NULL,
	to_class_seq INTEGER,
	group_before VARCHAR NOT NULL,
	leaving_before DATE,
	CONSTRAINT pk_year_move PRIMARY KEY (run_seq, pupil_seq),
	CONSTRAINT fk_year_move_run_seq_year_run FOREIGN KEY(run_seq) REFERENCES year_run (seq),
	CONSTRAINT fk_year_move_pupil_seq_pupil FOREIGN KEY(pupil_seq) REFERENCES pupil (seq),
	CONSTRAINT fk_year_move_from_class_seq_school_class FOREIGN KEY(from_class_seq) REFERENCES school_class (seq),
	CONSTRAINT fk_year_move_to_class_seq_school_class FOREIGN KEY(to_class_seq) REFERENCES school_class (seq)
)
 WITHOUT ROWID;

CREATE TABLE year_run (
	seq INTEGER NOT NULL,
	id VARCHAR(36) NOT NULL,
	year INTEGER NOT NULL,
	at VARCHAR(32) NOT NULL,
	"by" VARCHAR NOT NULL,
	leaving_on DATE,
	year_before INTEGER,
	classes_made VARCHAR NOT NULL,
	ladders VARCHAR NOT NULL,
	taken_back_at VARCHAR(32),
	CONSTRAINT pk_year_run PRIMARY KEY (seq),
	CONSTRAINT uq_year_run_id UNIQUE (id)
);

CREATE INDEX ix_action_point_evidence_review_id ON action_point_evidence (review_id);

CREATE INDEX ix_action_point_review_item_review_id ON action_point_review_item (review_id);

CREATE INDEX ix_action_point_review_point_id ON action_point_review (point_id);

CREATE INDEX ix_adult_slot_due ON adult_slot (year, adult_seq) WHERE status = 'due';

CREATE INDEX ix_chase_entry_of_pupil ON chase_entry (pupil_id, year);

CREATE INDEX ix_checklist_item_list_id ON checklist_item (list_id);

CREATE INDEX ix_checklist_level_term ON checklist_level (taken_back, part_id, year, term);

CREATE INDEX ix_checklist_tick_due ON checklist_tick (due_on);

CREATE INDEX ix_checklist_tick_item ON checklist_tick (item_id, seq);

CREATE INDEX ix_checklist_tick_latest ON checklist_tick (taken_back, list_id, item_id, seq);

CREATE INDEX ix_contact_entry_slot_id ON contact_entry (slot_id);

CREATE INDEX ix_contact_number_entry_id ON contact_number (entry_id);

CREATE INDEX ix_duty_done ON action_point_duty_done (duty_id, done_on);

CREATE INDEX ix_guidance_check_year ON guidance_check (year_start, item);

CREATE INDEX ix_home_letter_printed_at ON home_letter (printed_at);

CREATE INDEX ix_home_letter_sheet_letter_id ON home_letter_sheet (letter_id);

CREATE INDEX ix_home_letter_sheet_of_person ON home_letter_sheet (person_id);

CREATE INDEX ix_image_line_of_pupil ON image_line (pupil_seq, use);

CREATE INDEX ix_image_store_due ON image_store (delete_by) WHERE deleted_on IS NULL;

CREATE INDEX ix_image_task_of_pupil ON image_task (pupil_seq);

CREATE INDEX ix_image_task_open ON image_task (due_on) WHERE done_on IS NULL AND dropped_at IS NULL;

CREATE INDEX ix_image_trip_on ON image_trip ("on");

CREATE INDEX ix_kept_paper_page_digest ON kept_paper_page (digest);

CREATE INDEX ix_office_audit_key ON office_audit (account_id, seq) WHERE key <> '';

CREATE INDEX ix_office_audit_looked ON office_audit (subject, seq) WHERE action IN ('incident.read', 'incident.print', 'incident.copy');

CREATE INDEX ix_own_contact_slot_group_id ON own_contact_slot (group_id);

CREATE INDEX ix_parent_pupil_id ON parent (pupil_id);

CREATE INDEX ix_print_run_at ON print_run (at);

CREATE INDEX ix_print_run_class_run_id ON print_run_class (run_id);

CREATE INDEX ix_pupil_class_id ON pupil (class_id);

CREATE INDEX ix_pupil_name ON pupil (surname, forename);

CREATE INDEX ix_pupil_upn ON pupil (upn);

CREATE INDEX ix_register_slot_outstanding ON register_slot (year, class_seq) WHERE status = 'due';

CREATE INDEX ix_reply_file_digest ON reply_file (digest);

CREATE INDEX ix_signed_copy_code ON signed_copy (code) WHERE removed_at IS NULL;

CREATE INDEX ix_signed_copy_kept ON signed_copy (filed_on) WHERE removed_at IS NULL;

CREATE INDEX ix_signed_copy_of_owner ON signed_copy (owner_kind, owner_key, agreement_key);

CREATE INDEX ix_slip_of_adult ON slip (adult_id) WHERE adult_id IS NOT NULL;

CREATE INDEX ix_slip_of_pupil ON slip (pupil_id, agreement_id, year);

CREATE INDEX ix_term_first ON term (first);

CREATE INDEX ix_training_entry_held_on ON training_entry (held_on);

CREATE INDEX ix_training_person_entry_id ON training_person (entry_id);

CREATE INDEX ix_unmatched_slip_code ON unmatched_slip (code);

CREATE INDEX ix_unmatched_slip_settled_at ON unmatched_slip (settled_at);

CREATE INDEX ix_year_move_of_pupil ON year_move (pupil_seq);

CREATE TRIGGER concern_slip_not_changed BEFORE UPDATE ON concern_slip
WHEN NOT (new.seq IS old.seq
	AND new.id IS old.id
	AND new.number IS old.number
	AND new.written_at IS old.written_at
	AND new.mine IS old.mine
	AND new.boxes IS x''
	AND new.content IS x'')
BEGIN
	SELECT RAISE(ABORT, 'a row of concern_slip is never changed');
END;

CREATE TRIGGER concern_slip_not_deleted BEFORE DELETE ON concern_slip
BEGIN
	SELECT RAISE(ABORT, 'a row of concern_slip is never changed');
END;

