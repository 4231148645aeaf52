import GRDB
import Kernel
import Sales
import Store
import TestSupport
import Testing

@Test(arguments: [
  "UPDATE invoice SET gross = 1, net = 1, tax = 0 WHERE number = 'FA-2026-00001'",
  "UPDATE invoice SET number = '', status = 'draft' WHERE number = 'FA-2026-00001'",
  "DELETE FROM invoice WHERE number = 'FA-2026-00001'",
  "INSERT OR REPLACE INTO invoice SELECT * FROM invoice WHERE number = 'FA-2026-00001'",
  "REPLACE INTO invoice SELECT * FROM (SELECT * FROM invoice WHERE status = 'draft') WHERE 0 OR id = 2",
  "UPDATE OR REPLACE invoice SET id = 1 WHERE status = 'draft'",
  """
  UPDATE OR REPLACE invoice SET number = 'FA-2026-00001', status = 'validated', validated_at = '',
    validated_by = '', seller = '{}', buyer = '{}', tax_on_debits = 0 WHERE status = 'draft'
  """,
  "UPDATE invoice_line SET net = 1 WHERE invoice_id = 1",
  "UPDATE invoice_line SET stockable = 1 WHERE invoice_id = 1",
  "UPDATE invoice_line SET unit = 'kg' WHERE invoice_id = 1",
  "UPDATE invoice_line SET order_id = 1, order_moved = 1 WHERE invoice_id = 1",
  "DELETE FROM invoice_line WHERE invoice_id = 1",
  "UPDATE OR REPLACE invoice_line SET invoice_id = 1 WHERE invoice_id = 2",
  "INSERT OR REPLACE INTO invoice_line SELECT * FROM invoice_line WHERE invoice_id = 1",
  "DELETE FROM invoice_vat WHERE invoice_id = 1",
  "INSERT OR REPLACE INTO invoice_vat VALUES (1, 1, 'S', 2000, 0, 0)",
  "INSERT INTO invoice_vat VALUES (1, 9, 'S', 2000, 0, 0)",
  "UPDATE invoice_instalment SET due = '2030-01-01' WHERE invoice_id = 1",
  "DELETE FROM invoice_instalment WHERE invoice_id = 1",
  "INSERT INTO invoice_deduction VALUES (1, 1, 1, 100, 20)",
])
func `no program changes an issued invoice`(attack: String) throws {
  let office = try TestCompany()
  _ = try office.invoice(#"{"label": "A", "price": "100"}"#)
  _ = try office.draft(#"{"label": "B", "price": "5"}"#)
  let before = try picture(of: office)
  if attack.hasPrefix("REPLACE INTO invoice") {
    try office.attack(attack)  // a draft over itself is nobody's loss
  } else {
    #expect(throws: DatabaseError.self) { try office.attack(attack) }
  }
  #expect(try picture(of: office) == before)
}

@Test func `a cancellation is written once and stays`() throws {
  let office = try TestCompany()
  _ = try office.invoice(#"{"label": "A", "price": "100"}"#)
  try office.run(CancelInvoice.self, #"{"invoice": "FA-2026-00001"}"#)
  for attack in [
    "DELETE FROM invoice_cancellation", "UPDATE invoice_cancellation SET day = '2026-01-01'",
    "INSERT OR REPLACE INTO invoice_cancellation VALUES (1, 2, '2026-01-01')",
  ] {
    #expect(throws: DatabaseError.self) { try office.attack(attack) }
  }
}

@Test func `check names a document changed behind a dropped trigger`() throws {
  let office = try TestCompany()
  _ = try office.invoice(#"{"label": "A", "price": "100"}"#)
  try office.attack(
    """
    DROP TRIGGER invoice_frozen; UPDATE invoice SET net = 50000, gross = 52000 WHERE id = 1;
    """)
  let differences = try office.store.check().differences
  #expect(differences.contains("Le document FA-2026-00001 diffère de ce que dit le journal."))
  #expect(differences.contains("Les montants du document FA-2026-00001 ne s'additionnent pas."))
  #expect(differences.contains("Le schéma diffère de celui du programme : invoice_frozen."))
}

private func picture(of office: TestCompany) throws -> [String] {
  try office.texts(
    """
    SELECT json_array(id, number, status, net, gross, validated_at) FROM invoice WHERE id = 1
    UNION ALL SELECT json_array(position, label, net) FROM invoice_line WHERE invoice_id = 1
    UNION ALL SELECT json_array(position, net, tax) FROM invoice_vat WHERE invoice_id = 1
    UNION ALL SELECT json_array(due, amount) FROM invoice_instalment WHERE invoice_id = 1
    """)
}
