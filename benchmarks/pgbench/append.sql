-- One event per transaction; every client writes streams of its own, 21 events each.
\set n :n + 1
\set family :client_id * 100000000 + :n / 21
\set sequence :n % 21
INSERT INTO event (stream, sequence, name, payload, metadata)
VALUES (md5(:run || '/' || :family)::uuid, :sequence, 'goal.GoalAdded', :payload, :metadata);
