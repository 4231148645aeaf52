import Store

/// The tables of parties, their codes, standing, contacts and search.
///
/// A merged party keeps its row, its documents and its code; `root_id` names the party that took it over, and
/// is the party itself everywhere else. Readers of a document's party join `party` on its id and group by
/// `root_id`; the owner of a merged party follows its root's, so that scopes agree.
enum PartySchema {
  static let migrations = [
    Migration("parties.1", sql: party + status + contact + search),
    // The account a supplier is paid on.
    Migration(
      "parties.2", sql: "ALTER TABLE party ADD COLUMN iban TEXT; ALTER TABLE party ADD COLUMN bic TEXT;"),
  ]

  private static let party = """
    CREATE TABLE party (
      id INTEGER PRIMARY KEY,
      root_id INTEGER NOT NULL REFERENCES party(id),
      code TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 12),
      name TEXT NOT NULL CHECK (name <> ''), legal_form TEXT NOT NULL,
      siren TEXT CHECK (length(siren) = 9), siret TEXT CHECK (length(siret) = 14), vat_number TEXT,
      street TEXT NOT NULL, street2 TEXT NOT NULL, postcode TEXT NOT NULL, city TEXT NOT NULL,
      country TEXT NOT NULL CHECK (length(country) = 2),
      delivery_street TEXT, delivery_street2 TEXT, delivery_postcode TEXT, delivery_city TEXT,
      delivery_country TEXT,
      phone TEXT NOT NULL, email TEXT NOT NULL, site TEXT NOT NULL,
      sector TEXT NOT NULL, category TEXT NOT NULL, notes TEXT NOT NULL,
      size INTEGER CHECK (size >= 0), turnover INTEGER CHECK (turnover >= 0),
      credit_limit INTEGER CHECK (credit_limit >= 0), terms TEXT,
      owner_id INTEGER REFERENCES user(id), first_contact TEXT,
      is_prospect INTEGER NOT NULL CHECK (is_prospect IN (0, 1)),
      is_supplier INTEGER NOT NULL CHECK (is_supplier IN (0, 1)),
      is_partner INTEGER NOT NULL CHECK (is_partner IN (0, 1)),
      sort_name TEXT NOT NULL, sort_city TEXT NOT NULL,
      archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
      version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
      updated_at TEXT NOT NULL, updated_by TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX party_siret ON party(siret) WHERE siret IS NOT NULL AND root_id = id;
    CREATE INDEX party_siren ON party(siren) WHERE siren IS NOT NULL;
    CREATE INDEX party_name ON party(sort_name, id);
    CREATE INDEX party_city ON party(sort_city, id);
    CREATE INDEX party_owner ON party(owner_id, sort_name, id);
    CREATE INDEX party_root ON party(root_id);

    CREATE TABLE party_code (
      code TEXT PRIMARY KEY, party_id INTEGER NOT NULL REFERENCES party(id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX party_code_party ON party_code(party_id);

    """

  private static let status = """
    CREATE TABLE party_status (
      party_id INTEGER PRIMARY KEY, root_id INTEGER NOT NULL,
      client_since TEXT, last_activity_on TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX party_status_root ON party_status(root_id);
    CREATE INDEX party_status_activity ON party_status(last_activity_on, party_id);
    CREATE INDEX party_status_client ON party_status(client_since, party_id) WHERE client_since IS NOT NULL;

    """

  private static let contact = """
    CREATE TABLE contact (
      id INTEGER PRIMARY KEY,
      party_id INTEGER NOT NULL REFERENCES party(id),
      last_name TEXT NOT NULL, first_name TEXT NOT NULL, function TEXT NOT NULL,
      email TEXT NOT NULL, phone TEXT NOT NULL, notes TEXT NOT NULL,
      is_principal INTEGER NOT NULL CHECK (is_principal IN (0, 1)),
      sort_name TEXT NOT NULL, erased_on TEXT, version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
      updated_at TEXT NOT NULL, updated_by TEXT NOT NULL,
      CHECK (erased_on IS NOT NULL OR last_name <> ''),
      CHECK (erased_on IS NULL
        OR last_name || first_name || function || email || phone || notes || sort_name = '')
    ) STRICT;
    CREATE INDEX contact_party ON contact(party_id, is_principal DESC, sort_name, id);
    CREATE INDEX contact_name ON contact(sort_name, id);
    CREATE UNIQUE INDEX contact_principal ON contact(party_id) WHERE is_principal;

    """

  private static let search = """
    CREATE VIRTUAL TABLE party_search USING fts5(
      code, name, place, numbers, reach, contacts, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0'
    );
    """
}
