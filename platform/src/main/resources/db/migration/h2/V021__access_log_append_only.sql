-- Nobody changes the access log by accident, not even the owner; what an entry says can be deleted
-- under a certificate only.
create trigger access_log_append_only before update, delete on access_log
  call 'org.familyplan.platform.database.AppendOnlyTrigger';
create trigger access_disposal_append_only before update, delete on access_disposal
  call 'org.familyplan.platform.database.AppendOnlyTrigger';
create trigger access_log_head_stays before delete on access_log_head
  call 'org.familyplan.platform.database.AppendOnlyTrigger';
create trigger access_content_unchanged before update on access_content
  call 'org.familyplan.platform.database.AppendOnlyTrigger';
create trigger access_subject_unchanged before update on access_subject
  call 'org.familyplan.platform.database.AppendOnlyTrigger';
create trigger access_content_certified before delete on access_content for each row
  call 'org.familyplan.platform.database.CertifiedDisposalTrigger';
create trigger access_subject_certified before delete on access_subject for each row
  call 'org.familyplan.platform.database.CertifiedDisposalTrigger';

-- Against TRUNCATE, as for the event log. This table stays empty.
create table access_truncate_guard (
  position bigint references access_log (position),
  content bigint references access_content (position),
  subject uuid,
  subject_position bigint,
  disposal bigint references access_disposal (last_position),
  head smallint references access_log_head (id),
  foreign key (subject, subject_position) references access_subject (subject, position)
);
