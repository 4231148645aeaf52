import Foundation
import Kernel
import Parties
import Receivables
import Store
import TestSupport

/// Three clients and a dozen invoices taken over from another program, paid and contested on their days.
///
///     ALFA   A1 120 01/08/12→31/08 paid 20/09 · A2 240 05/09→05/10 paid 20/10 · A3 600 15/06→15/07 paid 10/02/13
///            A4 60 10/03/13→09/04 open
///     BETA   B1 360 01/07/12→31/07 paid 30/09 · B2 1 200 20/09→20/10 paid 500 on 05/11 and 700 on 02/04/13
///            B3 84 15/01/13→14/02 open, contested from 15/01/13 to 02/05/13
///     GAMMA  G1 480 10/05/12→09/06 paid 01/12 · G2 36 30/09→30/10 paid 15/10 · G4 12 01/10→31/10 paid 31/10
///            G3 144 31/03/13→30/04 open · 50 received on 15/03/13 for nothing
extension TestCompany {
  static func withHistory() throws -> TestCompany { try TestCompany(history) }

  static let history = CompanyStart(from: empty) { office in
    try office.hire("paul")
    try office.hire("anne")
    try office.run(
      CreateParty.self,
      #"{"code": "ALFA", "name": "Alfa Électricité", "city": "Lyon", "siren": "732829320", "owner": "anne"}"#)
    try office.run(
      CreateParty.self,
      #"{"code": "BETA", "name": "Société Bêta", "city": "Paris", "phone": "04 72 11 22 33", "owner": "paul"}"#
    )
    try office.run(
      CreateParty.self, #"{"code": "GAMMA", "name": "Gamma & Œuvres", "city": "Lille", "owner": "anne"}"#)
    for row in invoices {
      try office.takeOver(row.number, row.client, row.gross, on: row.issued, due: row.due)
    }
    for row in receipts { try office.receive(row.amount, from: row.client, on: row.on, for: row.number) }
    try office.run(
      OpenDispute.self, #"{"invoice": "B3", "kind": "erreur", "date": "2013-01-15", "note": "prix"}"#)
    try office.run(ResolveDispute.self, #"{"invoice": "B3", "date": "2013-05-02"}"#)
  }

  private static let invoices = [
    (number: "G1", client: "GAMMA", gross: "480.00", issued: "2012-05-10", due: "2012-06-09"),
    (number: "A3", client: "ALFA", gross: "600.00", issued: "2012-06-15", due: "2012-07-15"),
    (number: "B1", client: "BETA", gross: "360.00", issued: "2012-07-01", due: "2012-07-31"),
    (number: "A1", client: "ALFA", gross: "120.00", issued: "2012-08-01", due: "2012-08-31"),
    (number: "A2", client: "ALFA", gross: "240.00", issued: "2012-09-05", due: "2012-10-05"),
    (number: "B2", client: "BETA", gross: "1200.00", issued: "2012-09-20", due: "2012-10-20"),
    (number: "G2", client: "GAMMA", gross: "36.00", issued: "2012-09-30", due: "2012-10-30"),
    (number: "G4", client: "GAMMA", gross: "12.00", issued: "2012-10-01", due: "2012-10-31"),
    (number: "B3", client: "BETA", gross: "84.00", issued: "2013-01-15", due: "2013-02-14"),
    (number: "A4", client: "ALFA", gross: "60.00", issued: "2013-03-10", due: "2013-04-09"),
    (number: "G3", client: "GAMMA", gross: "144.00", issued: "2013-03-31", due: "2013-04-30"),
  ]

  private static let receipts: [(amount: String, client: String, on: String, number: String?)] = [
    ("120.00", "ALFA", "2012-09-20", "A1"), ("360.00", "BETA", "2012-09-30", "B1"),
    ("36.00", "GAMMA", "2012-10-15", "G2"), ("240.00", "ALFA", "2012-10-20", "A2"),
    ("12.00", "GAMMA", "2012-10-31", "G4"), ("500.00", "BETA", "2012-11-05", "B2"),
    ("480.00", "GAMMA", "2012-12-01", "G1"), ("600.00", "ALFA", "2013-02-10", "A3"),
    ("50.00", "GAMMA", "2013-03-15", nil), ("700.00", "BETA", "2013-04-02", "B2"),
  ]
}
