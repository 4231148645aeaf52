import Foundation
import Kernel
import Store
import TestSupport
import Testing

@testable import Bench
@testable import Demo
@testable import Program
@testable import comptoir

/// Companies made for measures, and the bench that measures them.
@Suite(.serialized) struct VolumeTests {
  private func company(_ invoices: Int, seed: UInt64 = 1, plan: Int = 1) throws -> (store: Store, folder: URL)
  {
    let folder = TestFolder.new("volume")
    var company = VolumeCompany(invoices: invoices, seed: seed, plan: plan, login: "test")
    return (try company.build(at: folder.appending(path: "volume.comptoir").path), folder)
  }

  @Test func `it has as many invoices as asked and is sound`() throws {
    let (store, folder) = try company(300)
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = try store.check()
    #expect(report.ok, "\(report.differences)")
    let bare = try #require(BareSQLite(path: store.path))
    #expect(
      bare.rows("SELECT count(*) FROM invoice WHERE kind = 'invoice' AND status = 'validated'") == [["300"]])
    #expect(bare.rows("SELECT count(*) FROM party") == [["20"]])
  }

  @Test func `on plan 2 it sells products, buys them again and pays for them`() throws {
    let (store, folder) = try company(60, plan: 2)
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = try store.check()
    #expect(report.ok, "\(report.differences)")
    let bare = try #require(BareSQLite(path: store.path))
    #expect(bare.rows("SELECT count(*) FROM invoice_line WHERE product_id IS NULL") == [["0"]])
    for kind in ["sale", "purchase"] {
      #expect(bare.rows("SELECT count(*) > 0 FROM stock_move WHERE kind = '\(kind)'") == [["1"]], "\(kind)")
    }
    #expect(bare.rows("SELECT count(*) > 0 FROM payment") == [["1"]])
  }

  @Test func `the bench of a company with products measures them, and the books it moves to`() throws {
    let (store, folder) = try company(60, plan: 2)
    defer { try? FileManager.default.removeItem(at: folder) }
    var bench = try Bench(store, as: "test", on: DemoCompany.today, name: "volume.comptoir", thinning: 20)
    let report = try bench.run()
    let names = report.measures.map(\.name)
    for name in ["Ouvrir achats.a-payer", "Stock à une date passée"] { #expect(names.contains(name)) }
    for name in ["Passer au plan 3, événements relus", "Exporter le FEC, lignes"] {
      #expect(report.rates.map(\.name).contains(name))
    }
  }

  @Test func `on plan 3 it pays its people and writes what its assets lose`() throws {
    let (store, folder) = try company(60, plan: 3)
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = try store.check()
    #expect(report.ok, "\(report.differences)")
    let bare = try #require(BareSQLite(path: store.path))
    // Ten months of 2026 have ended.
    #expect(
      bare.rows(
        "SELECT count(*), count(DISTINCT period) FROM payslip JOIN payslip_payment ON payslip_id = payslip.id"
      )
        == [["40", "10"]])
    #expect(bare.rows("SELECT count(DISTINCT asset_id) FROM depreciation") == [["4"]])
    var bench = try Bench(store, as: "test", on: DemoCompany.today, name: "volume.comptoir", thinning: 20)
    let names = try bench.run().measures.map(\.name)
    for name in [
      "Ouvrir rh.paie", "Ouvrir parc.amortissements", "Fiche d’un employé", "Fiche d’un actif, plan compris",
    ] {
      #expect(names.contains(name))
    }
  }

  @Test func `the same seed makes the same company, another seed another`() throws {
    let made = try [1, 1, 2].map { try company(60, seed: $0) }
    defer { for (_, folder) in made { try? FileManager.default.removeItem(at: folder) } }
    let heads = try made.map { try $0.store.check().head }
    #expect(heads[0] == heads[1])
    #expect(heads[0] != heads[2])
  }

  @Test(arguments: [
    (1_000, 1, 20), (96_000, 1, 355), (100_000, 2, 370), (960_000, 10, 3_555), (5_000_000, 10, 18_518),
  ])
  func `years and clients follow the number of invoices`(invoices: Int, years: Int, clients: Int) {
    let company = VolumeCompany(invoices: invoices, seed: 1, plan: 1, login: "test")
    #expect(company.years == years)
    #expect(company.clients == clients)
  }

  @Test func `the command makes a new file, never over another`() throws {
    let office = try Office(isEmpty: true)
    let made = try office.run("generate", "volume.comptoir", "--invoices", "30", "--user", "marie")
    #expect(made.code == 0)
    #expect(made.object["invoices"] as? Int == 30)
    let again = try office.run("generate", "volume.comptoir", "--invoices", "30")
    #expect(again.code == 1)
    #expect(again.refusal["code"] as? String == "file-exists")
    #expect(try office.run("generate", "autre.comptoir", "--invoices", "0").code == 2)
  }

  @Test func `a bench measures everything and leaves the file alone`() throws {
    let (store, folder) = try company(200)
    defer { try? FileManager.default.removeItem(at: folder) }
    let before = try store.check()
    let copy = folder.appending(path: "copie.comptoir").path
    try store.copy(to: copy)
    var bench = try Bench(
      try Store(opening: copy, composition: Program.composition), as: "test", on: DemoCompany.today,
      name: "volume.comptoir", thinning: 20)
    let report = try bench.run()
    #expect(report.invoices == 201)
    #expect(report.measures.allSatisfy { !$0.samples.isEmpty })
    #expect(report.measures.count > 20)
    #expect(report.rates.map(\.name).contains("Valider, par lots de 200"))
    #expect(report.rates.map(\.name).contains("Passer au plan 3, événements relus"))
    #expect(report.measures.first { $0.name == "Ouvrir ventes.factures" }?.ratio != nil)
    #expect(try JSONSerialization.jsonObject(with: Data(report.json.line.utf8)) is [String: Any])
    #expect(try store.check().head == before.head)
  }
}

/// The tools of chance and measure.
@Suite struct MeasureTests {
  @Test func `a seed gives the published series`() {
    var random = SplitMix64(seed: 0)
    #expect(random.next() == 0xE220_A839_7B1D_CDAF)
    #expect(random.next() == 0x6E78_9E6A_A1B9_65F4)
    #expect(random.next() == 0x06C4_5D18_8009_454F)
  }

  @Test func `a sample has as many choices as asked, in their order`() {
    var random = SplitMix64(seed: 7)
    for count in 0...4 {
      let sample = random.sample(count, of: [1, 2, 3, 4])
      #expect(sample.count == count)
      #expect(sample == sample.sorted())
    }
  }

  @Test func `invented numbers have right keys`() throws {
    var random = SplitMix64(seed: 3)
    for _ in 0..<50 {
      let identity = FictitiousIdentity(random: &random)
      let siret = try SIRET(identity.siret)
      #expect(siret.siren.text == identity.siren)
    }
  }

  @Test func `percentiles are samples, the ratio is of the medians`() {
    let samples = (1...100).map { Duration.milliseconds($0) }
    let measure = Measure(
      name: "essai", budget: .milliseconds(98), samples: samples.reversed(), bare: [.milliseconds(10)])
    #expect(measure.p50 == .milliseconds(50))
    #expect(measure.p99 == .milliseconds(99))
    #expect(measure.slowest == .milliseconds(100))
    #expect(measure.ratio == 500)
    #expect(!measure.isWithinBudget)
  }

  @Test func `a rate counts by the second`() {
    let rate = Rate(
      name: "essai", wanted: 1_000, count: 500, elapsed: .milliseconds(250), bareElapsed: .milliseconds(50))
    #expect(rate.perSecond == 2_000)
    #expect(rate.barePerSecond == 10_000)
    #expect(rate.ratio == 500)
    #expect(rate.isWithinBudget)
  }
}
