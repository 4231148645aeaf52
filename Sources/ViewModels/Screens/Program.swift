import Company
import Kernel
import Store

extension Catalogue {
  /// All the screens of this program.
  package static let program = Catalogue(
    lists: Screens.lists,
    forms: Screens.forms,
    documents: [
      Screens.invoiceDocument, Screens.quoteDocument, Screens.orderDocument, Screens.purchaseDocument,
      Screens.purchaseOrderDocument,
    ],
    boards: [Screens.dashboard, Screens.clientBoard, Screens.supplierBoard, Screens.productBoard]
      + Screens.accountingBoards + [Screens.employeeBoard, Screens.assetBoard],
    pages: [
      Screens.documentPage, Screens.quotePage, Screens.receiptPage, Screens.journalPage, Screens.paymentPage,
      Screens.transferPage,
    ] + Screens.accountingPages + [Screens.payslipPage, Screens.ratePage] + Screens.expensePages,
    menu: Screens.menu,
    search: { reading, text in try Screens.find(text, in: reading) },
    company: { reading in
      let profile = try CompanyProfile.load(in: reading)
      return CompanyBadge(
        name: profile.name, plan: profile.plan, activeModules: try Modules.active(in: reading.db))
    })
}

extension Screens {
  static let forms: [FormScreen] =
    [clientForm, contactForm, mergeForm, companyForm, planForm]
    + disputeForms + peopleForms + salesForms + treasuryForms + disbursementForms + purchaseForms
    + catalogForms
    + stockForms + attachmentForms + accountingForms + staffForms + payRateForms
    + expenseForms + assetForms
}
