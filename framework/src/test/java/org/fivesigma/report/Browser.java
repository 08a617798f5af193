package org.fivesigma.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A Chromium without a window, told what to do and asked what it sees by the DevTools protocol. */
final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String READY = "DevTools listening on ";
    private static final long PATIENCE_SECONDS = 60;

    private final ObjectMapper json = new ObjectMapper();
    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final List<JsonNode> events = new ArrayList<>();
    private final Process process;
    private final WebSocket socket;
    private String session = "";
    private int asked;

    private Browser(Process process, String address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Receiver())
                .join();
    }

    /** The program, where there is one. */
    static Optional<Path> program() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            for (String name : NAMES) {
                if (Files.isExecutable(Path.of(folder, name))) {
                    return Optional.of(Path.of(folder, name));
                }
            }
        }
        return Optional.empty();
    }

    /** Starts with one empty page, keeping what it must keep in this folder. */
    static Browser start(Path program, Path folder) throws Exception {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Browser browser = new Browser(process, address(process));
        browser.attach();
        return browser;
    }

    private static String address(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                // what it says later is of no use, but must not fill the pipe
                Thread reader = new Thread(() -> lines.lines().forEach(said -> {}));
                reader.setDaemon(true);
                reader.start();
                return line.substring(READY.length());
            }
        }
        throw new IOException("the browser ended before it listened");
    }

    private void attach() throws Exception {
        JsonNode targets = ask("Target.getTargets", json.createObjectNode());
        String target = "";
        for (JsonNode info : targets.path("targetInfos")) {
            target = info.path("type").asText().equals("page")
                    ? info.path("targetId").asText()
                    : target;
        }
        ObjectNode attach = json.createObjectNode().put("targetId", target).put("flatten", true);
        session = ask("Target.attachToTarget", attach).path("sessionId").asText();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            ask(domain + ".enable", json.createObjectNode());
        }
    }

    /** Opens a file and waits until all of it is there. */
    void open(Path file) throws Exception {
        events.clear();
        ask("Page.navigate", json.createObjectNode().put("url", file.toUri().toString()));
        while (events("Page.loadEventFired").isEmpty()) {
            receive();
        }
    }

    /** What an expression gives in the page. */
    JsonNode evaluate(String expression) throws Exception {
        JsonNode reply = ask(
                "Runtime.evaluate",
                json.createObjectNode().put("expression", expression).put("returnByValue", true));
        if (reply.has("exceptionDetails")) {
            throw new IllegalStateException(reply.toString());
        }
        return reply.path("result").path("value");
    }

    /** Makes the window so large. */
    void resize(int width, int height) throws Exception {
        ask(
                "Emulation.setDeviceMetricsOverride",
                json.createObjectNode()
                        .put("width", width)
                        .put("height", height)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
    }

    /** Presses the tabulator. */
    void tab() throws Exception {
        for (String kind : List.of("keyDown", "keyUp")) {
            ask(
                    "Input.dispatchKeyEvent",
                    json.createObjectNode()
                            .put("type", kind)
                            .put("key", "Tab")
                            .put("code", "Tab")
                            .put("windowsVirtualKeyCode", 9));
        }
    }

    /** What happened of one kind since the file was opened. */
    List<JsonNode> events(String method) {
        return events.stream()
                .filter(event -> event.path("method").asText().equals(method))
                .map(event -> event.path("params"))
                .toList();
    }

    private JsonNode ask(String method, ObjectNode params) throws Exception {
        int id = ++asked;
        ObjectNode message = json.createObjectNode().put("id", id).put("method", method);
        message.set("params", params);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        socket.sendText(message.toString(), true).join();
        while (true) {
            JsonNode reply = receive();
            if (reply.path("id").asInt() == id && reply.has("error")) {
                throw new IllegalStateException(reply.toString());
            }
            if (reply.path("id").asInt() == id) {
                return reply.path("result");
            }
        }
    }

    private JsonNode receive() throws Exception {
        JsonNode message = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (message == null) {
            throw new IllegalStateException("the browser says nothing");
        }
        if (message.has("method")) {
            events.add(message);
        }
        return message;
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    /** Joins the parts of a message. */
    private final class Receiver implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                try {
                    received.add(json.readTree(text.toString()));
                } catch (IOException noJson) {
                    throw new IllegalStateException(noJson);
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
