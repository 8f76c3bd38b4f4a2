-- What a page or the nightly round looks for is found by an index: none of them walks a table that grows.

-- The team of a unit, its declarations to stay away, and what became of a unit.
CREATE INDEX accounts_unit ON accounts (unit) WHERE unit IS NOT NULL;
CREATE INDEX units_successor ON units (successor) WHERE successor IS NOT NULL;

-- The list of staff among all who sign in; first passwords that are over.
CREATE INDEX accounts_staff ON accounts (login) WHERE role <> 'resident';
CREATE INDEX accounts_first ON accounts (first_until) WHERE first_until IS NOT NULL;

-- Forms that nobody went on with; forms that staff keyed in and have not sent.
CREATE INDEX drafts_unsent ON drafts (touched_at) WHERE submitted_at IS NULL;
CREATE INDEX drafts_keyed ON drafts (channel, touched_at) WHERE submitted_at IS NULL AND channel <> 'web';

-- What has not gone out yet, and the newest looks at cases.
CREATE INDEX outbox_open ON outbox (created_at, id)
    WHERE done_at IS NULL AND dropped_at IS NULL AND replaced_by IS NULL;
CREATE INDEX reads_at ON reads (at);
