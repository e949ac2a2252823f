// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/workflow/Session.h"

#include <QMap>

namespace bantin::workflow {

/// What a person gave with an article in private: who asks a question (Nam Định Điều 9.2) and how to reach them. It stays in
/// the encrypted store; no revision, package, page, preview, journal, log or exported archive has it.
struct PrivateFieldsView {
    QMap<QString, QString> values; ///< by KindField::name; only those filled in
    bool editable = false;         ///< by this account, now
};

/// For the article's author, editors and approvers: "role-forbids" ("private-fields", roles) for anybody else;
/// "article-not-found" (id), store reasons.
Result<PrivateFieldsView> readPrivateFields(Session &session, const ArticleId &article);

/// Puts `values` in place of what was there; an empty one takes it back, a field that is not named stays as it is. The audit
/// log keeps names and salted digests, never a value. "field-unknown" (field) for a public one too, "field-too-long" (field,
/// limit), "article-trashed" (title), and as above.
Result<void> setPrivateFields(Session &session, const ArticleId &article, const QMap<QString, QString> &values);

} // namespace bantin::workflow
