// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/WriteRegister.h"

#include "app/content/AttachmentFile.h"
#include "app/store/AssetRepository.h"
#include "app/store/RegisterRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/RegisterRows.h"
#include "app/workflow/internal/StampGuard.h"
#include "app/workflow/internal/Writable.h"

#include <QFileInfo>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

using State = RegisterEntry::State;

RegisterEntry::Values tidied(const RegisterEntry::Values &values)
{
    RegisterEntry::Values tidy;
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        const QString text = value.value().trimmed().normalized(QString::NormalizationForm_C);
        if (!text.isEmpty())
            tidy.insert(value.key(), text);
    }
    return tidy;
}

/// The row as it stands; nothing for a new entry.
Result<std::optional<RegisterEntry>> latest(Session &session, const RegisterForm &form, const RegisterDraft &draft)
{
    if (draft.entry == 0)
        return std::optional<RegisterEntry>();
    const auto rows = store::RegisterRepository(*session.store).history(form.id, draft.entry);
    if (!rows)
        return rows.error();
    const RegisterEntry &last = rows->constLast().entry;
    if (last.number != draft.basedOn)
        return Error{
            Fault::Conflict, u"register-conflict"_s, Retry::AfterCorrection, {QString::number(last.number)}, {}};
    return std::optional(last);
}

Result<void> expectAllowed(const Session &session, const RegisterForm &form, const RegisterDraft &draft,
                           const std::optional<RegisterEntry> &before)
{
    const bool wasClosed = before && before->state == State::Closed;
    const bool closes = draft.state == State::Closed || wasClosed;
    const Roles roles = session.account.roles;
    if (closes ? !mayCloseRegister(roles, form) : !mayWriteRegister(roles, form))
        return Error{Fault::Denied,
                     u"role-forbids"_s,
                     Retry::Never,
                     {form.id, roleNames(closes ? form.closers : form.writers).join(u", ")},
                     {}};
    if (wasClosed && draft.reason.trimmed().isEmpty())
        return Error{Fault::InvalidInput, u"register-reason-missing"_s, Retry::AfterCorrection, {}, {}};
    return {};
}

} // namespace

bool mayWriteRegister(Roles roles, const RegisterForm &form)
{
    return bool(roles & form.writers);
}

bool mayCloseRegister(Roles roles, const RegisterForm &form)
{
    return bool(roles & form.closers);
}

Result<RegisterEntry> writeRegister(Session &session, const RegisterForm &form, const RegisterDraft &draft)
{
    const RegisterEntry entry{0,  draft.entry, form.id, draft.state, tidied(draft.values), draft.reason.trimmed(),
                              {}, {},          {}};
    if (const auto accepted = form.accepts(entry.values, entry.state); !accepted)
        return accepted.error();
    if (const auto open = refuseStampedTexts(entry.values.values(), session.regulation); !open)
        return open.error();
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    const auto before = latest(session, form, draft);
    if (!before)
        return before.error();
    if (const auto allowed = expectAllowed(session, form, draft, *before); !allowed)
        return allowed.error();
    if (*before && (*before)->state == entry.state && (*before)->values == entry.values)
        return **before;
    auto written = appendRegisterRow(session, entry, form.isSigned ? Signing::Signed : Signing::Unsigned);
    if (!written)
        return written;
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return written;
}

Result<RegisterFile> keepRegisterFile(Session &session, const QByteArray &bytes, const QString &fileName)
{
    if (const auto writable = requireWritable(session); !writable)
        return writable.error();
    const QString title = QFileInfo(fileName).fileName().simplified().normalized(QString::NormalizationForm_C);
    const auto asset = content::importAttachment(bytes, title);
    if (!asset)
        return asset.error();
    if (const auto open = refuseStampedFile(bytes, session.regulation); !open)
        return open.error();
    const auto put = store::AssetRepository(*session.store)
                         .put({asset->name, asset->mediaType, 0, 0, bytes.size()}, asset->bytes, asset->original);
    return put ? Result<RegisterFile>(RegisterFile{asset->name, title}) : put.error();
}

Result<QByteArray> registerFileBytes(Session &session, const RegisterFile &file)
{
    return store::AssetRepository(*session.store).bytes(file.asset);
}

} // namespace bantin::workflow
