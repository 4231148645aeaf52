import Foundation
import GRDB
import Kernel
import Testing

@testable import Store

@Suite struct LogTests {
  @Test func `each fact's digest follows from its content and the one before`() throws {
    let file = try ShopFile()
    try file.perform(Sell(product: 7, cents: 1_250, note: "Œufs d'été 🥚\u{2028}/\\\""))
    let report = try file.store.check()
    #expect(report.ok)
    #expect(report.events == 2)
    #expect(report.firstBroken == nil)
    #expect(report.differences == [])
    #expect(report.head == (try file.texts("SELECT digest FROM event WHERE seq = 2").first))
    #expect(report.head.wholeMatch(of: /[0-9a-f]{64}/) != nil)
  }

  @Test func `the digest is SHA-256 over the previous one and each field with its length`() throws {
    let file = try ShopFile()
    // printf '%s' '1:124:2026-03-12T08:00:00.000Z10:2026-03-124:anne21:admin.user-created.v14:user1:14:anne0:52:{…}'
    // | sha256sum, the payload being the one below.
    #expect(
      try file.texts("SELECT payload FROM event") == [
        #"{"login":"anne","roles":["administrateur"],"user":1}"#
      ])
    #expect(
      try file.texts("SELECT digest FROM event") == [
        "d18e9095a7e1871b53a5d45fe8d916826f8e0d4b3b96df575da82d4c710ceba0"
      ])
  }

  /// By a second connection with foreign keys off, whose recursive triggers are off as always.
  @Test(arguments: [
    "UPDATE event SET payload = '{}' WHERE seq = 2", "UPDATE event SET actor = 'luc'",
    "UPDATE OR REPLACE event SET seq = 1 WHERE seq = 2", "DELETE FROM event WHERE seq = 3",
    "DELETE FROM event", "INSERT OR REPLACE INTO event SELECT * FROM event WHERE seq = 2",
    "REPLACE INTO event SELECT seq, at, day, 'luc', name, kind, record, label, party_id, payload, digest FROM event",
    """
    INSERT INTO event SELECT 5, at, day, actor, name, kind, record, label, party_id, payload, digest
    FROM event WHERE seq = 3
    """,
    """
    INSERT INTO event SELECT NULL, at, day, actor, name, kind, record, label, party_id, payload, digest
    FROM event WHERE seq = 3
    """,
    """
    INSERT INTO event SELECT -1, at, day, actor, name, kind, record, label, party_id, payload, digest
    FROM event WHERE seq = 3
    """,
    """
    INSERT INTO event SELECT * FROM event WHERE seq = 2
    ON CONFLICT (seq) DO UPDATE SET actor = 'luc'
    """,
    "INSERT OR IGNORE INTO event SELECT 9, at, day, actor, name, kind, record, label, 1, 'x', digest FROM event",
  ])
  func `no other program rewrites, removes or slips in a fact`(sql: String) throws {
    let file = try ShopFile()
    try file.perform(Sell())
    try file.perform(Sell())
    let before = try file.texts("SELECT digest FROM event ORDER BY seq")
    #expect(throws: DatabaseError.self) { try file.attack(sql) }
    #expect(try file.texts("SELECT digest FROM event ORDER BY seq") == before)
    #expect(try file.store.check().ok)
  }

  @Test func `one byte changed once the triggers are dropped names the first broken event`() throws {
    let file = try ShopFile()
    try file.perform(Sell(cents: 1_250))
    try file.perform(Sell(cents: 3_000))
    try file.attack(
      """
      DROP TRIGGER event_frozen;
      UPDATE event SET payload = replace(payload, '1250', '1950') WHERE seq = 2
      """)
    let report = try file.store.check()
    #expect(!report.ok)
    #expect(report.firstBroken == 2)
    #expect(report.differences == ["Le schéma diffère de celui du programme : event_frozen."])
  }

  @Test func `one byte changed in the closed file names the first broken event`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (path, today) = (folder + "/shop.comptoir", try day("2026-03-12"))
    do {
      let store = try Store.create(path, composition: Shop.composition)
      try store.welcomeFirstUser(login: "anne", name: "Anne", on: today)
      for _ in 1...3 { try store.perform(Sell(cents: 9_999), as: "anne", on: today) }
    }
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    // The last cell of the table is nearest to its page's start: the first match is the latest sale.
    let place = try #require(bytes.range(of: Data(#""cents":9999"#.utf8)))
    bytes[place.upperBound - 1] = UInt8(ascii: "8")
    try bytes.write(to: URL(fileURLWithPath: path))
    let report = try Store(opening: path, composition: Shop.composition).check()
    #expect(report.firstBroken == 4)
    #expect(!report.ok)
  }

  @Test func `a fact whose seal alone was forged is the first broken one`() throws {
    let file = try ShopFile()
    for _ in 1...3 { try file.perform(Sell()) }
    try file.attack(
      "DROP TRIGGER event_frozen; UPDATE event SET digest = '\(String(repeating: "0", count: 64))' WHERE seq = 3"
    )
    #expect(try file.store.check().firstBroken == 3)
  }

  @Test func `a fact taken out of the middle is named`() throws {
    let file = try ShopFile()
    for _ in 1...3 { try file.perform(Sell()) }
    try file.attack("DROP TRIGGER event_kept; DELETE FROM event WHERE seq = 2")
    #expect(try file.store.check().firstBroken == 2)
  }

  @Test(arguments: ["event_follows", "event_frozen", "event_kept"])
  func `a dropped trigger is named`(trigger: String) throws {
    let file = try ShopFile()
    try file.attack("DROP TRIGGER \(trigger)")
    let report = try file.store.check()
    #expect(!report.ok)
    #expect(report.differences == ["Le schéma diffère de celui du programme : \(trigger)."])
  }

  @Test func `a trigger added by somebody is named`() throws {
    let file = try ShopFile()
    try file.attack(
      "CREATE TRIGGER grdb_spy AFTER INSERT ON sale BEGIN UPDATE till SET cents = 0; END")
    #expect(try file.store.check().differences == ["Le schéma diffère de celui du programme : grdb_spy."])
  }

  @Test func `a cut tail is found by the anchor of the last backup`() throws {
    let file = try ShopFile()
    for _ in 1...3 { try file.perform(Sell()) }
    _ = try file.store.backup(to: file.folder + "/copie.comptoir", on: file.today)
    #expect(try file.store.check().ok)
    try file.attack(
      """
      DROP TRIGGER event_kept;
      DELETE FROM event WHERE seq > 2;
      CREATE TRIGGER event_kept BEFORE DELETE ON event
      BEGIN SELECT RAISE(ABORT, 'un fait enregistré ne s''efface pas'); END;
      UPDATE till SET cents = 1000
      """)
    let report = try file.store.check()
    #expect(report.firstBroken == nil)
    #expect(
      report.differences == [
        "L'ancre du 12/03/2026 ne correspond plus à l'événement 4 : la fin du journal a changé."
      ])
  }

  @Test func `a record's name with a NUL is refused rather than hashed`() throws {
    let file = try ShopFile()
    let sold = Sold(sale: 1, number: "A\0B", product: 1, cents: 1, note: "", fault: "")
    #expect(throws: TextRefusal.self) {
      try file.store.write { db in
        try EventLog.append(
          sold, actor: "anne", day: file.today, at: "2026-03-12T08:00:00.000Z", in: db)
      }
    }
  }

  @Test func `a damaged file is reported, not a crash`() throws {
    let file = try ShopFile()
    for _ in 1...200 { try file.perform(Sell(note: String(repeating: "a", count: 400))) }
    try file.store.checkpoint()
    let path = file.folder + "/abime.comptoir"
    try FileManager.default.copyItem(atPath: file.path, toPath: path)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    // The page of the log where one of the sales is told.
    let place = try #require(bytes.range(of: Data(#""number":"VT-2026-00100""#.utf8)))
    let page = place.lowerBound / 4_096 * 4_096
    bytes.replaceSubrange(page..<(page + 512), with: repeatElement(0x5A, count: 512))
    try bytes.write(to: URL(fileURLWithPath: path))
    let report = try Store(opening: path, composition: Shop.composition).check()
    #expect(!report.ok)
    #expect(report.differences.contains("Le fichier est abîmé : SQLite ne peut pas le lire en entier."))
  }
}
