package org.familyplan.query.transparency;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.familyplan.api.transparency.LogName;
import org.familyplan.platform.rights.Relation;
import org.familyplan.platform.rights.Rights;
import org.familyplan.platform.rights.Standing;
import org.familyplan.platform.transparency.Proofs;
import org.familyplan.platform.web.Caller;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.platform.web.Problems;
import org.familyplan.query.web.QueryRoutes;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The latest checkpoint and the tiles, at the paths and in the forms that clients of C2SP
 * tlog-tiles expect: {@code checkpoint}, {@code tile/0/x001/234}, {@code tile/0/000.p/12}.
 */
public final class TileRoutes {
  /** Every operation's name in the table of rights. */
  public static final Set<String> OPERATIONS = Set.of("getLogCheckpoint", "getLogTile");

  private static final String LOG = QueryRoutes.ROOT + "/log/{log}";
  private static final Pattern TILE =
      Pattern.compile(
          "/v1/log/[a-z]+/tile/(0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");
  private static final MediaType NOTE = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
  private static final int WIDTH = 256;
  private static final int LEVELS = 8;

  private final Proofs proofs;
  private final Caller caller;
  private final Rights rights;

  public TileRoutes(Proofs proofs, Caller caller, Rights rights) {
    this.proofs = proofs;
    this.caller = caller;
    this.rights = rights;
  }

  /** Both. */
  public RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .GET(LOG + "/checkpoint", this::checkpoint)
        .HEAD(LOG + "/checkpoint", this::checkpoint)
        .GET(LOG + "/tile/{*tile}", this::tile)
        .HEAD(LOG + "/tile/{*tile}", this::tile)
        .onError(Throwable.class, (failure, request) -> Problems.answer(failure))
        .build();
  }

  private ServerResponse checkpoint(ServerRequest request) {
    require("getLogCheckpoint", request);
    byte[] note = proofs.latest(log(request)).note().getBytes(StandardCharsets.UTF_8);
    return ServerResponse.ok().header("Cache-Control", "no-cache").contentType(NOTE).body(note);
  }

  private ServerResponse tile(ServerRequest request) {
    require("getLogTile", request);
    LogName log = log(request);
    Matcher path = TILE.matcher(request.path());
    if (!path.matches() || Integer.parseInt(path.group(1)) >= LEVELS) {
      throw ProblemCode.TILE_UNKNOWN.problem();
    }
    int width = path.group(3) == null ? WIDTH : Integer.parseInt(path.group(3));
    if (width > WIDTH) {
      throw ProblemCode.TILE_UNKNOWN.problem();
    }
    byte[] hashes = proofs.tile(log, Integer.parseInt(path.group(1)), index(path.group(2)), width);
    return ServerResponse.ok()
        .header("Cache-Control", "private, max-age=31536000, immutable")
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(hashes);
  }

  private static long index(String path) {
    return Long.parseLong(path.replace("x", "").replace("/", ""));
  }

  private void require(String operation, ServerRequest request) {
    Standing standing = Standing.of(caller.of(request), Relation.NONE);
    Optional<ProblemCode> refusal = rights.refusal(operation, standing);
    if (refusal.isPresent()) {
      throw refusal.get().problem();
    }
  }

  private static LogName log(ServerRequest request) {
    try {
      return new LogName(request.pathVariable("log"));
    } catch (IllegalArgumentException e) {
      throw ProblemCode.PATH_MALFORMED.problem();
    }
  }
}
