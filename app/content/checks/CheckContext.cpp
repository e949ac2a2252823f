// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/checks/CheckContext.h"

#include "app/domain/KindField.h"

namespace bantin::content::checks {

using namespace Qt::StringLiterals;

CheckContext::CheckContext(const CheckedArticle &checked, const Regulation &profile)
    : article(checked)
    , regulation(profile)
{
    const Metadata &metadata = checked.metadata;
    for (const auto &[field, text] :
         {std::pair{u"title"_s, metadata.title}, {u"sapo"_s, metadata.sapo}, {u"keywords"_s, metadata.keywords}}) {
        if (!text.isEmpty())
            pieces.append({TextPiece::Place::Field, field, {}, text});
    }
    const QList<KindField> fields = kindFields();
    for (const KindField &field : fields) {
        const QString text = metadata.fields.value(field.name);
        const bool isWritten = field.type == KindField::Type::Line || field.type == KindField::Type::Text;
        if (isWritten && !text.isEmpty() && field.name != "original"_L1)
            pieces.append({TextPiece::Place::Field, field.name, {}, text});
    }
    pieces.append(textPieces(checked.document));
}

} // namespace bantin::content::checks
