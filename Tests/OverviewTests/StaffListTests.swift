import Assets
import Kernel
import Lists
import Store
import TestSupport
import Testing

@testable import AssetsDesk
@testable import HumanResourcesDesk
@testable import Overview

/// The lists of people and of what they earn, and what the books and the dashboard say of them.
struct StaffListTests {
  @Test func `employees show what they earn to whoever may see it, and to nobody else`() throws {
    let office = try ListTests.busyOffice()
    try office.hire("lea", role: "sans-paie", ownOnly: false)
    let columns = "code nom contrat salaire etat"
    #expect(try office.list("rh.employes", columns) == ["BETA Martin BETA cdi 2000.00 present"])
    #expect(try office.list("rh.employes", columns, as: "lea") == ["BETA Martin BETA cdi  present"])
    #expect(try office.list("rh.employes", "code", filter: "salaire:2000", as: "lea") == [])
    #expect(try office.list("rh.employes", "code", at: "2012-12-31") == [])
    for list in ["rh.paie", "rh.avances", "rh.salaires", "rh.organismes"] {
      #expect(throws: CommonRefusal.self) { try office.list(list, "code", as: "lea") }
    }
  }

  @Test func `slips, what undid one, and what is owed, as of any day`() throws {
    let office = try ListTests.busyOffice()
    #expect(
      try office.list("rh.paie", "periode brut etat payee_le") == [
        "2013-03 2000.00 payee 2013-03-28", "2013-02 -2000.00 annulation ", "2013-02 2000.00 annulee ",
        "2013-01 2000.00 payee 2013-01-28",
      ])
    #expect(
      try office.list("rh.paie", "periode etat", at: "2013-03-28") == ["2013-02 validee", "2013-01 payee"])
    #expect(
      try office.list("rh.salaires", "code depuis salaire heures", parameter: "beta")
        == ["BETA 2013-01-01 2000.00 151.67"])
    let bodies = try office.list("rh.organismes", "code reste", filter: "impots")
    #expect(bodies == ["impots 0.00"])
  }

  @Test func `an advance tells what was taken back by each day`() throws {
    let office = try ListTests.busyOffice()
    // Of 2 000,00 fourteen contributions of 20,00 and three of 10,00 are kept: a tenth of 1 690,00 is taken back in
    // January, the rest in February, which was undone on the last day.
    let columns = "numero reste etat"
    #expect(try office.list("rh.avances", columns, at: "2013-01-20") == ["AV-S-1 300.00 en_cours"])
    #expect(try office.list("rh.avances", columns, at: "2013-02-15") == ["AV-S-1 131.00 en_cours"])
    #expect(try office.list("rh.avances", columns, at: "2013-03-01") == ["AV-S-1 0.00 soldee"])
    #expect(try office.list("rh.avances", columns) == ["AV-S-1 131.00 en_cours"])
  }

  @Test func `the books agree with pay, and say which assets have no sheet`() throws {
    let office = try ListTests.busyOffice()
    let states = try office.list("comptabilite.controles", "etat", filter: "421")
    #expect(states == ["juste"])
    #expect(try office.list("comptabilite.controles", "etat", filter: "4421") == ["juste"])
    #expect(try office.list("comptabilite.controles", "etat", filter: "amortissements") == ["juste"])
    #expect(
      try office.list("comptabilite.controles", "attendu trouve etat", filter: "immobilisations")
        == ["2000.00 2500.00 ecart"])
    #expect(try office.list("parc.a-creer", "numero montant").count == 1)
  }

  @Test func `the books agree with the depreciation of an asset sold before the last day booked`() throws {
    let office = try ListTests.busyOffice()
    try office.perform(
      DisposeAsset(asset: .code("IM-0002"), price: euros("900.00"), date: day("2013-03-15")))
    for day in [nil, "2013-03-31", "2013-03-20", "2013-03-14"] {
      #expect(
        try office.list("comptabilite.controles", "etat", filter: "amortissements", at: day) == ["juste"])
    }
  }

  @Test func `the dashboard tells pay to whoever may see it`() throws {
    let office = try ListTests.busyOffice()
    try office.hire("lea", role: "sans-paie", ownOnly: false)
    let mine = try office.read { try StaffFigures.read(day("2013-03-31"), in: $0) }
    #expect(mine.costs?.last.map { $0 > euros("2000.00") } == true)
    let park = try office.read { try ParkFigures.read(day("2013-03-31"), in: $0) }
    #expect(park.inDepreciation.count == 2)
    #expect(park.toEnter == 1)
    let january = try office.read { try ParkFigures.read(day("2013-01-15"), in: $0) }
    #expect(january.coming.map(\.what).first == "à remettre à Martin BETA")
    let hers = try office.read(as: "lea") { try StaffFigures.read(day("2013-03-31"), in: $0) }
    #expect(hers.costs == nil)
    #expect(hers.advances == nil)
    #expect(hers.claims?.count == 1)
  }
}
