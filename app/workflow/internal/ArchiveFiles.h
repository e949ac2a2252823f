// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/workflow/Session.h"

#include <functional>

namespace bantin::workflow {

/// Takes one file of an archive: its path inside and its bytes.
using ArchiveSink = std::function<Result<void>(const QString &path, const QByteArray &bytes)>;

/// Everything kept of one article, below "articles/<id>/". Store reasons.
Result<void> archiveArticle(Session &session, const Article &article, const ArchiveSink &sink);
/// Names of the files kept with entries of registers, each once. Store reasons.
Result<QStringList> registerFiles(Session &session);
/// One of them, below "registers/files/". "asset-missing" (name), "store-damaged" (name) when it is not what it was, store
/// reasons.
Result<void> archiveRegisterFile(Session &session, const QString &name, const ArchiveSink &sink);
/// What belongs to no article: rosters, registers, signed papers, unit certificate, audit log. Store reasons.
Result<void> archiveUnit(Session &session, const ArchiveSink &sink);

} // namespace bantin::workflow
