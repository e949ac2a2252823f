// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/AttachedFiles.h"

#include "app/content/DocumentWalk.h"

namespace bantin::content {

QStringList attachedFiles(const Document &document)
{
    QStringList names;
    forEachBlock(document.blocks, [&names](const Block &block) {
        if (const auto *attachment = std::get_if<Attachment>(&block.node))
            names.append(attachment->fileName);
    });
    names.removeDuplicates();
    return names;
}

} // namespace bantin::content
