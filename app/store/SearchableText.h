// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace bantin::store {

/// The words of an article's canonical XHTML, for search and snippets. The store knows no documents; it reads what stands
/// between tags, a line for each block, captions and alternative texts of pictures apart.
struct SearchableText {
    QString body;
    QString captions;
};

/// For text that is no canonical XHTML the answer is unspecified, never a failure.
SearchableText searchableText(QByteArrayView xhtml);

} // namespace bantin::store
