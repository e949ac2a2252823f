// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/store/PrivateFieldRepository.h"
#include "app/workflow/Session.h"

#include <QMap>

namespace bantin::workflow {

/// "role-forbids" ("private-fields", roles) for who is neither the author nor an editor or approver.
Result<void> requirePrivateAccess(const Session &session, const Article &article);

/// Normalised, known and private. "field-unknown" (field), "field-too-long" (field, limit).
Result<QList<store::PrivateField>> acceptPrivateFields(const Session &session, const QMap<QString, QString> &values);

/// Into the store and its log, inside the caller's transaction.
Result<void> putPrivateFields(Session &session, const ArticleId &article, const QList<store::PrivateField> &fields);

} // namespace bantin::workflow
