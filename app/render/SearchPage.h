// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/ArchiveLists.h"
#include "app/render/PageRenderer.h"

namespace bantin::render {

/// What was found, a page of it.
struct SearchPage {
    QString query;                             ///< as the reader typed it; empty: nothing was asked yet
    qsizetype found = 0;                       ///< in all
    QList<ListEntry> entries;                  ///< of this page, each with its excerpt
    int number = 1;                            ///< of this page, from 1
    int pages = 1;                             ///< that can be opened
    qsizetype limit = 0;                       ///< so many can be looked through; with more, readers are told
    QList<QPair<QString, QString>> categories; ///< name, path relative to the site root
    ArchiveLists archive;                      ///< shown when there is no answer
};

} // namespace bantin::render
