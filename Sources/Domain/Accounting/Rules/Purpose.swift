/// What an automatic line is for; an account is mapped to each.
package enum Purpose: String, CaseIterable, Sendable {
  case salesOfGoods = "sales.goods"
  case salesOfServices = "sales.service"
  case freeSales = "sales.free"
  case purchasesOfGoods = "purchases.goods"
  case purchasesOfMaterials = "purchases.material"
  case freePurchases = "purchases.free"
  case purchasedAssets = "purchases.asset"
  case goodsInStock = "stock.goods"
  case materialsInStock = "stock.material"
  case variationOfGoods = "variation.goods"
  case variationOfMaterials = "variation.material"
  case vatCollected = "vat.collected"
  case vatPending = "vat.pending"
  case vatDeductible = "vat.deductible"
  case vatOnAssets = "vat.asset"
  case vatSelfAssessed = "vat.selfassessed"
  case vatSelfAssessedDeductible = "vat.selfassessed-deductible"
  case vatDue = "vat.due"
  case vatCredit = "vat.credit"
  case clients = "client"
  case clientAdvances = "client.advance"
  case clientDeposits = "client.deposit"
  case suppliers = "supplier"
  case assetSuppliers = "supplier.asset"
  case supplierAdvances = "supplier.advance"
  case byTransfer = "method.virement"
  case byCheque = "method.cheque"
  case byCard = "method.cb"
  case inCash = "method.especes"
  case byDirectDebit = "method.prelevement"
  case losses = "loss"
  case gains = "gain"
  case badDebts = "bad-debt"
  case bankFees = "fees"
  case opening = "opening"
  case profit = "result.profit"
  case loss = "result.loss"
  case waiting = "waiting"

  /// The account used unless a person mapped another (PCG 2026).
  package var usualAccount: String {
    switch self {
    case .salesOfGoods: "707"
    case .salesOfServices, .freeSales: "706"
    case .purchasesOfGoods: "607"
    case .purchasesOfMaterials: "601"
    case .freePurchases: "606"
    case .purchasedAssets: "2154"
    case .goodsInStock: "37"
    case .materialsInStock: "31"
    case .variationOfGoods: "6037"
    case .variationOfMaterials: "6031"
    case .vatCollected: "44571"
    case .vatPending: "44588"
    case .vatDeductible: "44566"
    case .vatOnAssets: "44562"
    case .vatSelfAssessed: "4452"
    case .vatSelfAssessedDeductible: "445662"
    case .vatDue: "44551"
    case .vatCredit: "44567"
    case .clients: "411"
    case .clientAdvances: "41911"
    case .clientDeposits: "4191"
    case .suppliers: "401"
    case .assetSuppliers: "404"
    case .supplierAdvances: "4091"
    case .byTransfer, .byCard, .byDirectDebit: "512"
    case .byCheque: "5112"
    case .inCash: "53"
    case .losses: "658"
    case .gains: "758"
    case .badDebts: "654"
    case .bankFees: "627"
    case .opening: "890"
    case .profit: "120"
    case .loss: "129"
    case .waiting: "471"
    }
  }

  /// What people read in the table of accounts.
  package var label: String {
    switch self {
    case .salesOfGoods: "Ventes de marchandises"
    case .salesOfServices: "Prestations de services"
    case .freeSales: "Ventes sans article"
    case .purchasesOfGoods: "Achats de marchandises"
    case .purchasesOfMaterials: "Achats de matières"
    case .freePurchases: "Achats sans article"
    case .purchasedAssets: "Immobilisations achetées"
    case .goodsInStock: "Stock de marchandises"
    case .materialsInStock: "Stock de matières"
    case .variationOfGoods: "Variation du stock de marchandises"
    case .variationOfMaterials: "Variation du stock de matières"
    case .vatCollected: "TVA collectée"
    case .vatPending: "TVA en attente d'encaissement"
    case .vatDeductible: "TVA déductible sur biens et services"
    case .vatOnAssets: "TVA déductible sur immobilisations"
    case .vatSelfAssessed: "TVA autoliquidée due"
    case .vatSelfAssessedDeductible: "TVA autoliquidée déductible"
    case .vatDue: "TVA à décaisser"
    case .vatCredit: "Crédit de TVA à reporter"
    case .clients: "Clients"
    case .clientAdvances: "Avances de clients non affectées"
    case .clientDeposits: "Acomptes facturés aux clients"
    case .suppliers: "Fournisseurs"
    case .assetSuppliers: "Fournisseurs d'immobilisations"
    case .supplierAdvances: "Avances versées aux fournisseurs"
    case .byTransfer: "Virements"
    case .byCheque: "Chèques"
    case .byCard: "Cartes bancaires"
    case .inCash: "Espèces"
    case .byDirectDebit: "Prélèvements"
    case .losses: "Écarts de règlement, perte"
    case .gains: "Écarts de règlement, gain"
    case .badDebts: "Créances irrécouvrables"
    case .bankFees: "Frais bancaires"
    case .opening: "Bilan d'ouverture"
    case .profit: "Bénéfice de l'exercice"
    case .loss: "Perte de l'exercice"
    case .waiting: "Compte d'attente"
    }
  }

  /// What its mapping may be narrowed by.
  package var narrowing: Narrowing? {
    if Self.byFamily.contains(self) { return .family }
    return Self.byRate.contains(self) ? .rate : nil
  }

  private static let byFamily: Set<Purpose> = [
    .salesOfGoods, .salesOfServices, .purchasesOfGoods, .purchasesOfMaterials, .freePurchases, .goodsInStock,
    .materialsInStock, .variationOfGoods, .variationOfMaterials,
  ]
  private static let byRate: Set<Purpose> = [.vatCollected, .vatPending, .vatDeductible, .vatOnAssets]

  package enum Narrowing: Sendable {
    /// By the id of a category of products; those under it follow.
    case family
    /// By a VAT rate, in basis points.
    case rate
  }
}
