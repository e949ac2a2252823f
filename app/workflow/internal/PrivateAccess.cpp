// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/PrivateAccess.h"

#include "app/crypto/Digest.h"
#include "app/domain/KindField.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/RowBindings.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype saltSize = 16;

/// A line as any other field of a form takes it.
Result<QString> acceptLine(const QString &field, const QString &value)
{
    Metadata probe;
    const auto set = setMetadataField(probe, u"source", value);
    if (set)
        return probe.source;
    Error error = set.error();
    error.arguments.replace(0, field);
    return error;
}

} // namespace

Result<void> requirePrivateAccess(const Session &session, const Article &article)
{
    const Roles readers = Role::Editor | Role::Approver;
    if (article.author == session.account.id || session.account.roles & readers)
        return {};
    return Error{
        Fault::Denied, u"role-forbids"_s, Retry::Never, {u"private-fields"_s, roleNames(readers).join(u", ")}, {}};
}

Result<QList<store::PrivateField>> acceptPrivateFields(const Session &session, const QMap<QString, QString> &values)
{
    QList<store::PrivateField> fields;
    for (const auto &[name, value] : values.asKeyValueRange()) {
        const KindField *known = findKindField(name);
        if (!known || known->privacy != KindField::Privacy::Private)
            return Error{Fault::InvalidInput, u"field-unknown"_s, Retry::AfterCorrection, {name}, {}};
        const auto line = acceptLine(name, value);
        if (!line)
            return line.error();
        fields.append({name, *line, crypto::randomBytes(saltSize), session.account.id, session.clock.nowUtc()});
    }
    return fields;
}

Result<void> putPrivateFields(Session &session, const ArticleId &article, const QList<store::PrivateField> &fields)
{
    QJsonObject digests;
    store::PrivateFieldRepository repository(*session.store);
    for (const store::PrivateField &field : fields) {
        if (const auto put = repository.put(article, field); !put)
            return put;
        digests.insert(field.field, bindingOf(field).value(u"sha256"_s));
    }
    return digests.isEmpty()
               ? Result<void>()
               : record(session, AuditAction::PrivateFieldsChanged, article.toString(), {{u"sha256"_s, digests}});
}

} // namespace bantin::workflow
