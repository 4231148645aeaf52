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
  case wages = "pay.wages"
  case socialCharges = "pay.social"
  case retirementCharges = "pay.retirement"
  case insuranceCharges = "pay.insurance"
  case payTaxes = "pay.tax"
  case staffBenefits = "pay.benefit"
  case urssaf = "body.urssaf"
  case retirementBodies = "body.retraite"
  case insurers = "body.prevoyance"
  case voucherIssuers = "body.titres-restaurant"
  case withheldTax = "body.impots"
  case staff
  case staffAdvances = "staff.advance"
  case staffExpenses = "staff.expense"
  case meals = "expense.repas"
  case hotels = "expense.hotel"
  case transport = "expense.transport"
  case fuel = "expense.carburant"
  case tolls = "expense.peage"
  case supplies = "expense.fournitures"
  case telephone = "expense.telephone"
  case receptions = "expense.reception"
  case mileage = "expense.kilometres"
  case otherExpenses = "expense.autre"
  case depreciation = "asset.depreciation"
  case intangibleDepreciation = "asset.depreciation-intangible"
  case disposedValue = "asset.disposed"
  case disposalPrice = "asset.price"
  case disposalDebtors = "asset.receivable"

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
