// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/NoticeSentences.h"

#include "app/messages/Messages.h"

namespace bantin::ui::editor {

QStringList noticeSentences(const QList<content::ImportNotice> &notices)
{
    QStringList sentences;
    for (const content::ImportNotice &notice : notices) {
        const Error said{Fault::InvalidInput, notice.reason, Retry::Never, notice.arguments, {}};
        if (const QString sentence = describe(said).oneLine(); !sentences.contains(sentence))
            sentences += sentence;
    }
    return sentences;
}

} // namespace bantin::ui::editor
