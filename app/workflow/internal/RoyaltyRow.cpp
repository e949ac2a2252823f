// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/RoyaltyRow.h"

#include "app/base/EnumNames.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

using Status = KeptSheet::Status;

constexpr EnumNames<Status, 3> statusNames{{{
    {Status::Estimated, QLatin1StringView("estimated")},
    {Status::Decided, QLatin1StringView("decided")},
    {Status::Paid, QLatin1StringView("paid")},
}}};

} // namespace

QString royaltyForm()
{
    return u"royalty"_s;
}

RegisterEntry royaltyRow(const KeptSheet &kept)
{
    RegisterEntry row;
    row.form = royaltyForm();
    row.entry = kept.entry;
    row.state = kept.status == Status::Paid ? RegisterEntry::State::Closed : RegisterEntry::State::Open;
    row.values = {{u"status"_s, statusNames.name(kept.status)},
                  {u"sheet"_s, QString::fromUtf8(toJson(kept.sheet))},
                  {u"total"_s, QString::number(kept.sheet.total())},
                  {u"estimated-by"_s, kept.estimatedBy.toString()},
                  {u"estimated-by-name"_s, kept.estimatedByName}};
    if (kept.status != Status::Estimated) {
        row.values.insert(u"decided-by-name"_s, kept.decidedByName);
        row.values.insert(u"decided-on"_s, kept.decidedOn.toString(Qt::ISODate));
        row.values.insert(u"budget"_s, QString::number(kept.budget));
    }
    if (!kept.document.isEmpty())
        row.values.insert(u"document"_s, kept.document);
    if (kept.paidOn.isValid())
        row.values.insert(u"paid-on"_s, kept.paidOn.toString(Qt::ISODate));
    return row;
}

Result<KeptSheet> keptSheet(const RegisterEntry &row)
{
    const auto invalid = [&row] {
        return Error{Fault::Tampered, u"royalty-sheet-invalid"_s, Retry::Never, {QString::number(row.number)}, {}};
    };
    auto sheet = royaltySheetFromJson(row.value(u"sheet"_s).toUtf8());
    const auto status = statusNames.value(row.value(u"status"_s));
    if (!sheet || !status)
        return invalid();
    KeptSheet kept;
    kept.entry = row.entry;
    kept.row = row.number;
    kept.sheet = *std::move(sheet);
    kept.status = *status;
    kept.estimatedBy = AccountId::fromString(row.value(u"estimated-by"_s));
    kept.estimatedByName = row.value(u"estimated-by-name"_s);
    kept.decidedByName = row.value(u"decided-by-name"_s);
    kept.decidedOn = QDate::fromString(row.value(u"decided-on"_s), Qt::ISODate);
    kept.budget = row.value(u"budget"_s).toLongLong();
    kept.document = row.value(u"document"_s);
    kept.paidOn = QDate::fromString(row.value(u"paid-on"_s), Qt::ISODate);
    const bool isWhole = kept.estimatedBy.isValid() && kept.decidedOn.isValid() == (kept.status != Status::Estimated)
                         && kept.paidOn.isValid() == (kept.status == Status::Paid);
    return isWhole ? Result<KeptSheet>(kept) : invalid();
}

} // namespace bantin::workflow
