// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/deadline/DeadlineEngine.h"
#include "app/store/RegisterRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/RoyaltySheets.h"
#include "app/workflow/internal/Passphrases.h"
#include "app/workflow/internal/RegisterRows.h"
#include "app/workflow/internal/RoyaltyRow.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

using Status = KeptSheet::Status;

Error refused(const QString &reason, const QStringList &arguments = {}, Fault fault = Fault::InvalidInput)
{
    return {fault, reason, Retry::AfterCorrection, arguments, {}};
}

Result<void> expectRole(const Session &session, Roles roles)
{
    if (session.account.roles & roles)
        return {};
    return Error{Fault::Denied, u"role-forbids"_s, Retry::Never, {u"royalty"_s, roleNames(roles).join(u", ")}, {}};
}

Result<RoyaltyLaw::Profile> profileOf(const Session &session, const RoyaltyLaw &law)
{
    const RoyaltyLaw::Profile *profile = law.findProfile(session.regulation.id);
    if (!profile)
        return refused(u"royalty-law-invalid"_s, {session.regulation.id});
    return *profile;
}

Result<KeptSheet> latest(Session &session, qint64 entry)
{
    const auto rows = store::RegisterRepository(*session.store).history(royaltyForm(), entry);
    return rows ? keptSheet(rows->constLast().entry) : rows.error();
}

QDate today(const Session &session)
{
    return DeadlineEngine::localDate(session.clock.nowUtc());
}

/// Fills in what the receipt and the law say, so that no sheet holds a number of its own.
Result<RoyaltyLine> counted(RoyaltyLine line, const QList<Posting> &posted, const RoyaltyLaw &law)
{
    const auto posting = std::ranges::find(posted, line.article, &Posting::article);
    if (posting == posted.cend())
        return refused(u"royalty-not-posted"_s, {line.title}, Fault::Denied);
    line.title = posting->title;
    line.postedOn = posting->day;
    line.payee = line.payee.simplified().normalized(QString::NormalizationForm_C);
    if (line.payee.isEmpty())
        return refused(u"royalty-payee-missing"_s, {line.title});
    const auto amount = royaltyAmount(law, line);
    if (!amount)
        return amount.error();
    line.amount = *amount;
    return line;
}

bool isSamePart(const RoyaltyLine &a, const RoyaltyLine &b)
{
    return a.article == b.article && a.part == b.part && (a.part != RoyaltyLine::Part::Author || a.payee == b.payee);
}

Result<void> expectOnce(const QList<RoyaltyLine> &lines, const QList<KeptSheet> &sheets, qint64 replaces)
{
    QList<RoyaltyLine> others;
    for (const KeptSheet &kept : sheets) {
        if (kept.entry != replaces)
            others.append(kept.sheet.lines);
    }
    for (const RoyaltyLine &line : lines) {
        const auto isThis = [&line](const RoyaltyLine &other) { return isSamePart(line, other); };
        if (std::ranges::any_of(others, isThis))
            return refused(u"royalty-twice"_s, {line.title}, Fault::Conflict);
        others.append(line);
    }
    return {};
}

Result<RoyaltySheet> counted(Session &session, const RoyaltyLaw &law, const RoyaltySheet &sheet, qint64 replaces)
{
    const auto posted = postings(session);
    const auto sheets = royaltySheets(session);
    if (!posted || !sheets)
        return posted ? sheets.error() : posted.error();
    RoyaltySheet whole{sheet.period, {}};
    for (const RoyaltyLine &line : sheet.lines) {
        auto done = counted(line, *posted, law);
        if (!done)
            return done.error();
        whole.lines.append(*std::move(done));
    }
    if (whole.lines.isEmpty())
        return refused(u"royalty-empty"_s);
    const auto once = expectOnce(whole.lines, *sheets, replaces);
    return once ? Result<RoyaltySheet>(whole) : once.error();
}

Result<KeptSheet> keep(Session &session, const KeptSheet &kept, Signing signing)
{
    const auto row = appendRegisterRow(session, royaltyRow(kept), signing);
    return row ? keptSheet(*row) : row.error();
}

/// One step in a transaction of its own.
template<typename Step>
Result<KeptSheet> committed(Session &session, Step step)
{
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    Result<KeptSheet> done = step();
    if (!done)
        return done;
    const auto written = transaction->commit();
    return written ? done : written.error();
}

Result<void> expectDecidable(const Session &session, const RoyaltyLaw::Profile &profile, const KeptSheet &kept,
                             const RoyaltyDecision &decision)
{
    if (kept.row != decision.basedOn)
        return refused(u"register-conflict"_s, {QString::number(kept.row)}, Fault::Conflict);
    if (kept.status != Status::Estimated)
        return refused(u"royalty-decided"_s, {}, Fault::Conflict);
    if (kept.sheet.total() > decision.budget)
        return refused(u"royalty-over-budget"_s, {dongText(kept.sheet.total()), dongText(decision.budget)},
                       Fault::Denied);
    if (profile.isDecidedElsewhere && decision.document.trimmed().isEmpty())
        return refused(u"royalty-document-missing"_s);
    if (profile.isDecidedElsewhere && kept.estimatedBy == session.account.id)
        return refused(u"royalty-own-estimate"_s, {}, Fault::Denied);
    return {};
}

} // namespace

Result<KeptSheet> estimateRoyalty(Session &session, const RoyaltyLaw &law, const RoyaltySheet &sheet, qint64 replaces)
{
    const auto profile = profileOf(session, law);
    const auto allowed = profile ? expectRole(session, profile->estimators) : Result<void>(profile.error());
    if (!allowed)
        return allowed.error();
    return committed(session, [&]() -> Result<KeptSheet> {
        KeptSheet kept;
        if (replaces != 0) {
            auto former = latest(session, replaces);
            if (!former)
                return former;
            if (former->status != Status::Estimated)
                return refused(u"royalty-decided"_s, {}, Fault::Conflict);
            kept.entry = replaces;
        }
        auto whole = counted(session, law, sheet, replaces);
        if (!whole)
            return whole.error();
        kept.sheet = *std::move(whole);
        kept.estimatedBy = session.account.id;
        kept.estimatedByName = session.account.name;
        return keep(session, kept, Signing::Unsigned);
    });
}

Result<KeptSheet> decideRoyalty(Session &session, const RoyaltyLaw &law, const RoyaltyDecision &decision)
{
    const auto profile = profileOf(session, law);
    const auto allowed = profile ? expectRole(session, profile->deciders) : Result<void>(profile.error());
    if (!allowed)
        return allowed.error();
    if (const auto fresh = requireFreshPassphrase(session); !fresh)
        return fresh.error();
    return committed(session, [&]() -> Result<KeptSheet> {
        auto kept = latest(session, decision.entry);
        if (!kept)
            return kept;
        if (const auto decidable = expectDecidable(session, *profile, *kept, decision); !decidable)
            return decidable.error();
        kept->status = Status::Decided;
        kept->decidedByName = session.account.name;
        kept->decidedOn = today(session);
        kept->budget = decision.budget;
        kept->document = decision.document.trimmed().normalized(QString::NormalizationForm_C);
        return keep(session, *kept, Signing::Signed);
    });
}

Result<KeptSheet> payRoyalty(Session &session, const RoyaltyLaw &law, qint64 entry, QDate day)
{
    const auto profile = profileOf(session, law);
    const auto allowed =
        profile ? expectRole(session, profile->estimators | profile->deciders) : Result<void>(profile.error());
    if (!allowed)
        return allowed.error();
    return committed(session, [&]() -> Result<KeptSheet> {
        auto kept = latest(session, entry);
        if (!kept)
            return kept;
        if (kept->status == Status::Paid)
            return refused(u"royalty-paid"_s, {}, Fault::Conflict);
        if (kept->status != Status::Decided)
            return refused(u"royalty-not-decided"_s, {}, Fault::Denied);
        if (!day.isValid() || day < kept->decidedOn || day > today(session))
            return refused(u"royalty-day-invalid"_s, {day.toString(u"dd/MM/yyyy"_s)});
        kept->status = Status::Paid;
        kept->paidOn = day;
        return keep(session, *kept, Signing::Signed);
    });
}

} // namespace bantin::workflow
