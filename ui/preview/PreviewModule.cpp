// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/PreviewModule.h"

#include "app/base/Logging.h"
#include "ui/preview/PreviewEngine.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPluginLoader>

namespace bantin::ui {

using namespace Qt::StringLiterals;

void preparePreview()
{
    // Second wall behind the engine's interceptor, which Chromium's own services do not pass through: no name resolves and
    // every proxied connection ends at the discard port.
    QByteArray flags = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    flags += " --host-resolver-rules=\"MAP * ~NOTFOUND\" --proxy-server=127.0.0.1:9"
             " --disable-background-networking --disable-component-update --disable-breakpad";
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags.trimmed());
    // Nothing here is drawn with OpenGL, but WebEngine starts it while it is being loaded, where the threads a driver starts
    // wait for the loader that waits for them.
    if (!qEnvironmentVariableIsSet("QT_XCB_GL_INTEGRATION"))
        qputenv("QT_XCB_GL_INTEGRATION", "none");
}

PreviewEngineFactory *loadPreviewModule()
{
    static QPluginLoader loader;
    for (const auto folder : {"/"_L1, "/../lib/bantin/"_L1}) {
        const QString path = QCoreApplication::applicationDirPath() + folder + "bantin_preview_engine.so"_L1;
        if (loader.isLoaded() || !QFileInfo::exists(path))
            continue;
        loader.setFileName(path);
        if (!loader.load())
            qCWarning(logUi, "the preview's engine does not load: %ls", qUtf16Printable(loader.errorString()));
    }
    return loader.isLoaded() ? qobject_cast<PreviewEngineFactory *>(loader.instance()) : nullptr;
}

} // namespace bantin::ui
