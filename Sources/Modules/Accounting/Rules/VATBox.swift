import Kernel

/// Where the company's own VAT rates apply, which decides the line of some rates.
package enum VATTerritory: Sendable {
  case mainland, corsica, overseas

  /// By the company's postcode: 20 is Corsica, 971 to 974 Guadeloupe, Martinique, Guyane and La Réunion.
  package init(postcode: String) {
    if postcode.hasPrefix("20") {
      self = .corsica
    } else if ["971", "972", "973", "974"].contains(String(postcode.prefix(3))) {
      self = .overseas
    } else {
      self = .mainland
    }
  }
}

/// The lines of the form 3310-CA3 and what goes to each.
///
/// Source: notice 3310-NOT-CA3-SD; rates of CGI art. 278 to 281 nonies, 294 to 297.
package enum VATBox {
  /// In the order of the form.
  package static let order =
    bases + rates + ["15", "16", "17", "19", "20", "21", "22", "23", "25", "26", "27", "TD", "28", "32"]

  /// Turnover and acquisitions, without tax.
  static let bases = ["A1", "A3", "B2", "E1", "E2", "F2"]

  /// Base and tax by rate.
  static let rates = [
    "08", "09", "9B", "10", "11", "T1", "T2", "TC", "T3", "T4", "T5", "T6", "13", "14",
  ]

  /// What people read beside a box.
  package static func label(_ box: String) -> String { labels[box] ?? "" }

  /// The boxes a sum goes to.
  static func of(_ sum: VATReturn.Sum, in territory: VATTerritory) -> [String] {
    switch sum.code {
    case .collected: ["A1", line(of: sum.rate, in: territory)]
    case .intraCommunity: ["B2", line(of: sum.rate, in: territory), "17"]
    case .reverseCharge: ["A3", line(of: sum.rate, in: territory)]
    case .deductible: ["20"]
    case .assetDeductible: ["19"]
    case .export: ["E1"]
    case .untaxed: ["E2"]
    case .intraDelivery: ["F2"]
    case .pending: []
    }
  }

  /// The line of a rate; a rate of no line goes to 14, with its annex.
  static func line(of rate: VATRate, in territory: VATTerritory) -> String {
    switch (rate.basisPoints, territory) {
    case (2_000, _): "08"
    case (550, _): "09"
    case (1_000, .corsica): "T3"
    case (1_000, _): "9B"
    case (850, _): "10"
    case (210, .overseas): "11"
    case (210, .corsica): "T4"
    case (210, .mainland): "T6"
    case (175, _): "T1"
    case (105, _): "T2"
    case (1_300, _): "TC"
    case (90, _): "T5"
    case (1_960, _), (2_060, _), (1_860, _), (700, _): "13"
    default: "14"
    }
  }

  private static let labels = [
    "A1": "Ventes, prestations de services", "A3": "Achats de prestations de services (art. 283-2)",
    "B2": "Acquisitions intracommunautaires", "E1": "Exportations hors UE",
    "E2": "Autres opérations non imposables", "F2": "Livraisons intracommunautaires",
    "08": "Taux normal 20 %", "09": "Taux réduit 5,5 %", "9B": "Taux réduit 10 %",
    "10": "DOM, taux normal 8,5 %", "11": "DOM, taux réduit 2,1 %", "T1": "DOM, 1,75 %", "T2": "DOM, 1,05 %",
    "TC": "Corse, 13 %", "T3": "Corse, 10 %", "T4": "Corse, 2,1 %", "T5": "Corse, 0,9 %",
    "T6": "Métropole, 2,1 %", "13": "Anciens taux", "14": "Autres taux (annexe)",
    "15": "TVA antérieurement déduite à reverser", "16": "Total de la TVA brute due",
    "17": "Dont TVA sur acquisitions intracommunautaires", "19": "Biens constituant des immobilisations",
    "20": "Autres biens et services", "21": "Autre TVA à déduire",
    "22": "Report du crédit de la déclaration précédente", "23": "Total de la TVA déductible",
    "25": "Crédit de TVA", "26": "Remboursement demandé", "27": "Crédit à reporter", "TD": "TVA due",
    "28": "TVA nette due", "32": "Total à payer",
  ]
}
